package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;

/**
 * What the acquiring methods of a type, or those that yield it, need not say themselves.
 *
 * @param pattern the check that obligations belong to
 * @param types narrowings by type arguments; empty for none
 * @param release how fixed code releases
 */
record Protocol(Pattern pattern, List<TypeRef> types, ReleaseForm release) {
  Protocol {
    types = List.copyOf(types);
  }
}
