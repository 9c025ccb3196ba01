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
}
