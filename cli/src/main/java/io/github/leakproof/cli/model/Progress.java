package io.github.leakproof.cli.model;

/** Tells whoever waits what is going on. */
public interface Progress {
  /** Nobody watches. */
  Progress SILENT = activity -> {};

  /**
   * What happens now.
   *
   * @param activity a phrase in the present, such as {@code resolving dependencies}
   */
  void show(String activity);

  /**
   * How much of long work is done.
   *
   * @param done from 0 to {@code total}
   * @param total at least 1
   */
  default void show(String activity, int done, int total) {
    show("%s %d of %d".formatted(activity, done, total));
  }
}
