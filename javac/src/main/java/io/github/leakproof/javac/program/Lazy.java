package io.github.leakproof.javac.program;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when first asked for. Not for concurrent use. */
final class Lazy<T> {
  private @Nullable Supplier<T> supplier;
  private @Nullable T value;

  Lazy(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  /** The value. */
  T get() {
    if (supplier != null) {
      value = supplier.get();
      supplier = null;
    }
    return Objects.requireNonNull(value);
  }
}
