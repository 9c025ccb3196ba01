package io.github.leakproof.cli.model;

import org.jspecify.annotations.Nullable;

/** The command cannot do its work; the message is one line for the user. */
public final class CannotRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotRunException(String message) {
    super(message);
  }

  /** With the cause, which is shown only to those who ask for it. */
  public CannotRunException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
