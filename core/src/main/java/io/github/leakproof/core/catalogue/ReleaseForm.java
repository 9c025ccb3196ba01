package io.github.leakproof.core.catalogue;

import java.util.List;

/**
 * Source text with which a fix ends an obligation, or bounds a wait.
 *
 * @param template an expression; {@code $} stands for the resource (for locks: the receiver),
 *     {@code $receiver} for the acquire call's receiver, {@code $0}, {@code $1} … for the acquire
 *     call's arguments; empty where no fix is known
 * @param imports classes that the text names, fully qualified
 * @param autoCloseable whether the resource can stand in a try-with-resources header
 * @param dropsWork whether work that the resource was given, and has not done by then, is lost
 */
public record ReleaseForm(
    String template, List<String> imports, boolean autoCloseable, boolean dropsWork) {

  /** No fix is known. */
  public static final ReleaseForm NONE = new ReleaseForm("", List.of(), false);

  public ReleaseForm {
    imports = List.copyOf(imports);
  }

  /** The form of a release that loses nothing. */
  public ReleaseForm(String template, List<String> imports, boolean autoCloseable) {
    this(template, imports, autoCloseable, false);
  }
}
