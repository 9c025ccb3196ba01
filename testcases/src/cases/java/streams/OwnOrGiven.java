package streams;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Streams that a method opens where it has none yet, and closes where it has opened them. */
final class OwnOrGiven {
  private static final InputStream NONE = InputStream.nullInputStream();

  private final InputStream shared;

  OwnOrGiven(InputStream shared) {
    this.shared = shared;
  }

  static int standardOrFile(String name) throws IOException {
    InputStream in = name.equals("-") ? System.in : new FileInputStream(name);
    try {
      return in.read();
    } finally {
      if (in != System.in) {
        in.close();
      }
    }
  }

  static int onlyStandardIsClosed(String name) throws IOException {
    InputStream in = name.equals("-") ? System.in : new FileInputStream(name); // LEAK Stream/StreamNotClosed
    try {
      return in.read();
    } finally {
      if (in == System.in) {
        in.close();
      }
    }
  }

  static int askedTwice(String name) throws IOException {
    InputStream in = name.equals("-") ? System.in : new FileInputStream(name);
    try {
      return in.read();
    } finally {
      if (!name.equals("-")) {
        in.close();
      }
    }
  }

  static int askedForAnother(String name) throws IOException {
    InputStream in = name.equals("-") ? System.in : new FileInputStream(name); // LEAK Stream/StreamNotClosed
    try {
      return in.read();
    } finally {
      if (!name.equals("")) {
        in.close();
      }
    }
  }

  static int given(InputStream given, String name) throws IOException {
    InputStream in = given == null ? new FileInputStream(name) : given;
    try {
      return in.read();
    } finally {
      if (in != given) {
        in.close();
      }
    }
  }

  static int onlyTheGivenIsClosed(InputStream given, String name) throws IOException {
    InputStream in = given == null ? new FileInputStream(name) : given; // LEAK Stream/StreamNotClosed
    try {
      return in.read();
    } finally {
      if (in == given) {
        in.close();
      }
    }
  }

  static int replaced(InputStream given, String name) throws IOException {
    InputStream in = given;
    if (in == null) {
      in = new FileInputStream(name);
    }
    try {
      return in.read();
    } finally {
      if (given == null) {
        in.close();
      }
    }
  }

  static int replacedAndForgotten(InputStream given, String name) throws IOException {
    InputStream in = given;
    if (in == null) {
      in = new FileInputStream(name); // LEAK Stream/StreamNotClosed
    }
    try {
      return in.read();
    } finally {
      if (given != null) {
        in.close();
      }
    }
  }

  static int fromNothing(String name) throws IOException {
    InputStream in = NONE;
    try {
      if (name != null) {
        in = new FileInputStream(name);
      }
      return in.read();
    } finally {
      if (in != NONE) {
        in.close();
      }
    }
  }

  int ofTheObject(boolean own, String name) throws IOException {
    InputStream in = own ? new FileInputStream(name) : shared;
    try {
      return in.read();
    } finally {
      if (in != shared) {
        in.close();
      }
    }
  }
}
