package io.github.leakproof.javac.fix;

/** No safe edit exists; the message is the phrase that users read. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  Refused(String why) {
    super(why, null, false, false);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
