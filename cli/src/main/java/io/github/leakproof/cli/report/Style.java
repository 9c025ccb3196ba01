package io.github.leakproof.cli.report;

/** How text looks on the terminal. */
enum Style {
  /** Nothing but the text. */
  PLAIN("", "", "", ""),
  /** With the escape sequences that terminals understand. */
  COLOURED("\u001b[1m", "\u001b[33m", "\u001b[2m", "\u001b[0m");

  private final String bold;
  private final String check;
  private final String faint;
  private final String end;

  Style(String bold, String check, String faint, String end) {
    this.bold = bold;
    this.check = check;
    this.faint = faint;
    this.end = end;
  }

  String place(String text) {
    return bold + text + end;
  }

  String check(String text) {
    return check + text + end;
  }

  String source(String text) {
    return faint + text + end;
  }
}
