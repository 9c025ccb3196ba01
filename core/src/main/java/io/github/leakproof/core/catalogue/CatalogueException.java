package io.github.leakproof.core.catalogue;

/** A stub that cannot be read; the message is one line, {@code file:line: what is wrong}. */
public final class CatalogueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CatalogueException(String message) {
    super(message);
  }
}
