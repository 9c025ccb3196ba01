package io.github.leakproof.javac.fix;

/**
 * Futures that nobody keeps. A template {@code $.call(…)} says how a handle that is kept in a field
 * is cancelled; any other one is what is called instead, without a handle.
 */
final class DropFix implements Strategy {
  private static final String KEPT = "$.";

  private final Workshop shop;

  DropFix(Workshop shop) {
    this.shop = shop;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    String template = request.release().template();
    if (template.isEmpty()) {
      throw new Refused("a person has to decide who cancels the task, and when");
    }
    return template.startsWith(KEPT)
        ? new KeptHandleFix(shop).draft(request)
        : new HandlelessFix(shop).draft(request);
  }
}
