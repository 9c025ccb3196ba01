package io.github.leakproof.core.flow;

import java.util.Map;
import java.util.Set;

/**
 * What ownership annotations say of a method: the Checker Framework's Must Call vocabulary and
 * Error Prone's {@code @MustBeClosed}. Parameters count from 0; {@link #RECEIVER} stands for {@code
 * this}.
 *
 * @param owning parameters that the method takes over ({@code @Owning})
 * @param notOwning parameters that it only borrows ({@code @NotOwning})
 * @param aliases parameters that the result stands for ({@code @MustCallAlias})
 * @param ensuresCalled methods certainly called on a parameter ({@code @EnsuresCalledMethods})
 * @param resultNotOwning the caller need not release the result ({@code @NotOwning} on the method)
 * @param resultOwning the caller must release the result ({@code @Owning}, {@code @MustBeClosed})
 */
public record Contract(
    Set<Integer> owning,
    Set<Integer> notOwning,
    Set<Integer> aliases,
    Map<Integer, Set<String>> ensuresCalled,
    boolean resultNotOwning,
    boolean resultOwning) {

  /** Stands for the receiver where a parameter is expected. */
  public static final int RECEIVER = -1;

  /** Nothing is said. */
  public static final Contract NONE =
      new Contract(Set.of(), Set.of(), Set.of(), Map.of(), false, false);

  public Contract {
    owning = Set.copyOf(owning);
    notOwning = Set.copyOf(notOwning);
    aliases = Set.copyOf(aliases);
    ensuresCalled = Map.copyOf(ensuresCalled);
  }
}
