package io.github.leakproof.core.summary;

import io.github.leakproof.core.walk.Verdict;

/** Who is to release what a body leaves held, if it is not the body itself (spec 2.4). */
public final class HoldOwners {
  private final Summaries summaries;
  private final HandOver handOver;

  public HoldOwners(Summaries summaries) {
    this.summaries = summaries;
    this.handOver = summaries.handOver();
  }

  /** Whether a hold that is open when its body returns is a hand-over to the caller. */
  public boolean isHandedOver(Site site, Verdict verdict) {
    return handOver.isHandedOver(site, verdict);
  }

  /** Whether others have the means to give back what is held whenever its body returns. */
  public boolean isBroughtByOthers(Site site, Verdict verdict) {
    return verdict.isHeldOnEveryReturn() && isReleasedElsewhere(site, verdict);
  }

  /**
   * Whether what the body has got, where it has, stays held until somebody else gives it back: no
   * caller can tell, but whoever finds what the body left behind.
   */
  public boolean isKeptForOthers(Site site, Verdict verdict) {
    return !verdict.isReleased()
        && !verdict.isReleasedInPart()
        && !verdict.isEscaped()
        && isReleasedElsewhere(site, verdict);
  }

  private boolean isReleasedElsewhere(Site site, Verdict verdict) {
    return verdict.heldNames().stream().anyMatch(n -> handOver.isReleasedElsewhere(site, n));
  }

  /** Whether the body is told by its caller when to take it, and when to give it back. */
  public boolean isTold(Site site, Verdict verdict) {
    return !verdict.isReleased()
        && verdict.heldNames().stream().anyMatch(n -> handOver.isReleasedByOtherCall(site, n));
  }

  /** Whether a callback or a task of the class gives back what is held where its body returns. */
  public boolean isLeftToCallback(Site site, Verdict verdict) {
    return verdict.heldNames().stream().anyMatch(n -> handOver.isReleasedByCallback(site, n));
  }

  /**
   * Whether permits are taken that are not the body's to give back: a closure that it makes does,
   * or a callee has taken them for a protocol between threads that the body has no part in.
   */
  public boolean isSignal(Site site, Verdict verdict) {
    return Signals.isSignal(summaries, site, verdict);
  }

  /** Whether one loop takes what another gives back, which a walk cannot count. */
  public boolean isBalanced(Site site) {
    return Loops.areBalanced(summaries, site);
  }

  /** Whether one loop gives back as many as another has counted to have taken. */
  public boolean isCounted(Site site) {
    return Loops.areCounted(summaries, site);
  }
}
