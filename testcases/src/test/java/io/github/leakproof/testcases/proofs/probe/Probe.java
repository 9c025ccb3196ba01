package io.github.leakproof.testcases.proofs.probe;

/** Counts what code has left behind. */
public interface Probe {

  /** How much is left at the moment; zero where nothing leaks. */
  int left();

  /** What is counted, in the plural. */
  String unit();

  /** Whether what is left stays even if the garbage collector runs. */
  default boolean outlivesCollection() {
    return true;
  }
}
