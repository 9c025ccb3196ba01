package streams;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a local array, map or optional keeps, taken out of it again by its index or key. */
final class OneOfAHolder {
  private OneOfAHolder() {}

  static int cell(Path file) throws IOException {
    InputStream[] cell = new InputStream[1];
    try {
      cell[0] = Files.newInputStream(file);
      return cell[0].read();
    } finally {
      if (cell[0] != null) {
        cell[0].close();
      }
    }
  }

  static int forgottenCell(Path file) throws IOException {
    InputStream[] cell = {null};
    cell[0] = Files.newInputStream(file); // LEAK Stream/StreamNotClosed
    return cell[0].read();
  }

  static void pair(Path from, Path to) throws IOException {
    InputStream[] ins = {Files.newInputStream(from)};
    OutputStream[] outs = new OutputStream[2];
    try {
      outs[1] = Files.newOutputStream(to);
      ins[0].transferTo(outs[1]);
    } finally {
      ins[0].close();
      OutputStream out = outs[1];
      if (out != null) {
        out.close();
      }
    }
  }

  static void halfAPair(Path left, Path right) throws IOException {
    InputStream[] pair = new InputStream[2];
    try {
      pair[0] = Files.newInputStream(left); // LEAK Stream/StreamNotClosed
      pair[1] = Files.newInputStream(right);
    } finally {
      if (pair[1] != null) {
        pair[1].close();
      }
    }
  }

  static int overwrittenCell(Path left, Path right) throws IOException {
    InputStream[] cell = new InputStream[1];
    cell[0] = Files.newInputStream(left); // LEAK Stream/StreamNotClosed
    int first = cell[0].read();
    cell[0] = Files.newInputStream(right);
    try {
      return first + cell[0].read();
    } finally {
      cell[0].close();
    }
  }

  static void eachInTurn(Path[] files) throws IOException {
    InputStream[] ins = new InputStream[files.length];
    for (int i = 0; i < files.length; i++) {
      ins[i] = Files.newInputStream(files[i]);
      try {
        ins[i].transferTo(System.out);
      } finally {
        ins[i].close();
      }
    }
  }

  static int keyed(Path file) throws IOException {
    Map<String, InputStream> open = new HashMap<>();
    open.put("in", Files.newInputStream(file));
    try {
      return open.get("in").read();
    } finally {
      if (open.get("in") != null) {
        open.get("in").close();
      }
    }
  }

  static int otherKey(Path file) throws IOException {
    Map<String, InputStream> open = new HashMap<>();
    open.put("in", Files.newInputStream(file)); // LEAK Stream/StreamNotClosed
    InputStream other = open.get("out");
    if (other != null) {
      other.close();
    }
    return open.get("in").read();
  }

  static int optional(Path file) throws IOException {
    Optional<InputStream> in = Optional.empty();
    try {
      in = Optional.of(Files.newInputStream(file));
      return in.get().read();
    } finally {
      if (in.isPresent()) {
        in.get().close();
      }
    }
  }

  static int optionalOnlyWhereEmpty(Path file) throws IOException {
    Optional<InputStream> in = Optional.of(Files.newInputStream(file)); // LEAK Stream/StreamNotClosed
    int first = in.get().read();
    if (in.isEmpty()) {
      in.get().close();
    }
    return first;
  }

  static void unlessEmpty(Path left, Path right) throws IOException {
    List<InputStream> open = new ArrayList<>();
    try {
      open.add(Files.newInputStream(left));
      open.add(Files.newInputStream(right));
    } finally {
      if (!open.isEmpty()) {
        for (InputStream in : open) {
          in.close();
        }
      }
    }
  }
}
