package io.github.leakproof.core;

/** A setting that cannot be honoured; the message is one line for the user. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsException(String message) {
    super(message);
  }
}
