package io.github.leakproof.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EnabledCatalogueTest {
  private static final MethodRef LOCK =
      new MethodRef("java.util.concurrent.locks.Lock", "lock", List.of(), "void", false);
  private static final MethodRef PUT =
      new MethodRef(
          "java.util.concurrent.BlockingQueue", "put", List.of("java.lang.Object"), "void", false);

  private final Catalogue all = Catalogues.standard();
  private final Hierarchy hierarchy = new JdkHierarchy();

  @Test
  void whatAChecksAcquiresAreIsKnownOnlyWhereItIsOn() {
    Catalogue without = without(Pattern.LOCK_NOT_RELEASED);
    assertThat(without.model(LOCK, hierarchy).has(ResourceEffect.Acquire.class)).isFalse();
    assertThat(without.model(LOCK, hierarchy).has(FlowEffect.NoThrow.class)).isTrue();
    assertThat(without.model(PUT, hierarchy)).isEqualTo(all.model(PUT, hierarchy));
  }

  @Test
  void whereACheckBlocksIsKnownOnlyWhereItIsOn() {
    Catalogue without = without(Pattern.BLOCKING_PUT_WITHOUT_TIMEOUT);
    assertThat(without.model(PUT, hierarchy).opensSomething()).isFalse();
    assertThat(without.model(LOCK, hierarchy)).isEqualTo(all.model(LOCK, hierarchy));
  }

  @Test
  void aChecksResourcesAreNoneWhereItIsOff() {
    TypeRef pool = TypeRef.of("java.util.concurrent.ThreadPoolExecutor");
    assertThat(all.resource(pool, hierarchy)).isPresent();
    assertThat(
            without(Pattern.EXECUTOR_NOT_SHUTDOWN, Pattern.FUTURE_DROPPED)
                .resource(pool, hierarchy))
        .isEmpty();
    assertThat(without(Pattern.LOCK_NOT_RELEASED).resource(pool, hierarchy)).isPresent();
  }

  @Test
  void whatACheckIsBuiltOnIsKnownToo() {
    TypeRef pool = TypeRef.of("java.util.concurrent.ThreadPoolExecutor");
    assertThat(without(Pattern.EXECUTOR_NOT_SHUTDOWN).resource(pool, hierarchy)).isPresent();
  }

  private Catalogue without(Pattern... patterns) {
    return Catalogues.only(EnumSet.complementOf(EnumSet.copyOf(List.of(patterns))), all);
  }
}
