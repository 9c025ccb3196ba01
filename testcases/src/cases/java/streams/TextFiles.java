package streams;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Properties;
import java.util.Scanner;

/** Text files, read and written. */
final class TextFiles {
  private TextFiles() {}

  static void leakFormat(String name) throws IOException {
    Formatter formatter = new Formatter(name); // LEAK Stream/StreamNotClosed
    formatter.format("%s", name);
  }

  static void format(File file) throws IOException {
    try (Formatter formatter = new Formatter(file)) {
      formatter.format("%s", file);
    }
  }

  static String formatInMemory(String name) {
    return new Formatter(new StringBuilder()).format("%s", name).toString();
  }

  static Properties leakLoad(String name) throws IOException {
    Properties properties = new Properties();
    properties.load(new FileInputStream(name)); // LEAK Stream/StreamNotClosed
    return properties;
  }

  static String leakFirstLine(File file) throws IOException {
    BufferedReader reader = new BufferedReader(new FileReader(file)); // LEAK Stream/StreamNotClosed
    return reader.readLine();
  }

  static List<String> leakOnFailure(File file) throws IOException {
    List<String> lines = new ArrayList<>();
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(file), StandardCharsets.UTF_8)); // LEAK Stream/StreamNotClosed
    String line;
    while ((line = reader.readLine()) != null) {
      lines.add(line);
    }
    reader.close();
    return lines;
  }

  static boolean leakEarlyReturn(Path file, String wanted) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file); // LEAK Stream/StreamNotClosed
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.contains(wanted)) {
        return true;
      }
    }
    reader.close();
    return false;
  }

  static void leakWriter(Path file, List<String> lines) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(file); // LEAK Stream/StreamNotClosed
    for (String line : lines) {
      writer.write(line);
      writer.newLine();
    }
    writer.flush();
  }

  static void leakPrinter(File file, Object report) throws FileNotFoundException {
    PrintWriter out = new PrintWriter(file); // LEAK Stream/StreamNotClosed
    out.println(report);
    out.flush();
  }

  static int leakScanner(File file) throws FileNotFoundException {
    Scanner scanner = new Scanner(file); // LEAK Stream/StreamNotClosed
    int sum = 0;
    while (scanner.hasNextInt()) {
      sum += scanner.nextInt();
    }
    return sum;
  }

  static void leakAppend(String name, String text) throws IOException {
    new FileWriter(name, true).append(text).flush(); // LEAK Stream/StreamNotClosed
  }

  static Properties okLoad(String name) throws IOException {
    Properties properties = new Properties();
    try (FileInputStream in = new FileInputStream(name)) {
      properties.load(in);
    }
    return properties;
  }

  static String okFirstLine(File file) throws IOException {
    try (BufferedReader reader = new BufferedReader(new FileReader(file))) {
      return reader.readLine();
    }
  }

  static List<String> okFinally(File file) throws IOException {
    List<String> lines = new ArrayList<>();
    BufferedReader reader = new BufferedReader(new FileReader(file));
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } finally {
      reader.close();
    }
    return lines;
  }

  static void okWriter(Path file, List<String> lines) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (String line : lines) {
        writer.write(line);
      }
    }
  }

  static int okScanner(File file) throws FileNotFoundException {
    try (Scanner scanner = new Scanner(file)) {
      return scanner.nextInt();
    }
  }

  static int okScannerOfText(String text) {
    Scanner scanner = new Scanner(text);
    return scanner.nextInt();
  }

  static String okInMemory(String text) throws IOException {
    BufferedReader reader = new BufferedReader(new StringReader(text));
    StringWriter copy = new StringWriter();
    PrintWriter out = new PrintWriter(copy);
    out.println(reader.readLine());
    return copy.toString();
  }

  static String okConsole() throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
    return reader.readLine();
  }

  static BufferedReader okHandedOut(Path file) throws IOException {
    return Files.newBufferedReader(file, StandardCharsets.UTF_8);
  }

  static void okPrinter(File file, Object report) throws FileNotFoundException {
    PrintWriter out = new PrintWriter(file);
    try {
      out.println(report);
    } finally {
      out.close();
    }
  }

  static void okNullUntilOpened(File file, String text) throws IOException {
    FileWriter writer = null;
    try {
      writer = new FileWriter(file);
      writer.write(text);
    } finally {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
