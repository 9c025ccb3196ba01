package io.github.leakproof.core.catalogue;

import java.util.List;

/**
 * A call that asks a result whether it is a failure.
 *
 * @param type binary name of the result's class
 * @param method simple name of a method without parameters that returns a {@code boolean}
 * @param failsWhen what it returns for failures
 * @param cause simple name of the method that then returns the failure
 */
public record FailureQuestion(String type, String method, boolean failsWhen, String cause) {

  /**
   * Reads a trait, such as {@code io.netty.util.concurrent.Future#isSuccess#false#cause}.
   *
   * @throws CatalogueException if it has other parts
   */
  static FailureQuestion of(String trait) {
    List<String> parts = List.of(trait.split("#", -1));
    if (parts.size() != 4) {
      throw new CatalogueException("no question for a failure: " + trait);
    }
    return new FailureQuestion(
        parts.get(0), parts.get(1), Boolean.parseBoolean(parts.get(2)), parts.get(3));
  }
}
