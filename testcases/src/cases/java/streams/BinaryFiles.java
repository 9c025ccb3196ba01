package streams;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Binary files, channels and archives. */
final class BinaryFiles {
  private BinaryFiles() {}

  static byte[] leakRead(File file) throws IOException {
    FileInputStream in = new FileInputStream(file); // LEAK Stream/StreamNotClosed
    byte[] all = in.readAllBytes();
    in.close();
    return all;
  }

  static void leakCopy(Path from, Path to) throws IOException {
    InputStream in = Files.newInputStream(from); // LEAK Stream/StreamNotClosed
    try (OutputStream out = Files.newOutputStream(to)) {
      in.transferTo(out);
    }
  }

  static Object leakObject(File file) throws IOException, ClassNotFoundException {
    ObjectInputStream in = new ObjectInputStream(new FileInputStream(file)); // LEAK Stream/StreamNotClosed
    return in.readObject();
  }

  static void leakSave(Path file, Object value) throws IOException {
    ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file)); // LEAK Stream/StreamNotClosed
    out.writeObject(value);
    out.close();
  }

  static byte[] leakWrapperFails(File file) throws IOException {
    FileInputStream raw = new FileInputStream(file); // LEAK Stream/StreamNotClosed
    try (GZIPInputStream in = new GZIPInputStream(raw)) {
      return in.readAllBytes();
    }
  }

  static long leakLength(String name) throws IOException {
    RandomAccessFile file = new RandomAccessFile(name, "r"); // LEAK Stream/StreamNotClosed
    return file.length();
  }

  static int leakChannel(Path file, ByteBuffer into) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ); // LEAK Stream/StreamNotClosed
    return channel.read(into);
  }

  static byte[] leakEntry(File file, String name) throws IOException {
    ZipFile zip = new ZipFile(file); // LEAK Stream/StreamNotClosed
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return new byte[0];
    }
    byte[] all = zip.getInputStream(entry).readAllBytes();
    zip.close();
    return all;
  }

  static int leakCount(File file) throws IOException {
    ZipInputStream zip = new ZipInputStream(new FileInputStream(file)); // LEAK Stream/StreamNotClosed
    int count = 0;
    while (zip.getNextEntry() != null) {
      count++;
    }
    return count;
  }

  static int leakResource(String name) throws IOException {
    InputStream in = BinaryFiles.class.getResourceAsStream(name); // LEAK Stream/StreamNotClosed
    if (in == null) {
      return -1;
    }
    return in.read();
  }

  static byte[] okRead(File file) throws IOException {
    try (FileInputStream in = new FileInputStream(file)) {
      return in.readAllBytes();
    }
  }

  static void okCopy(Path from, Path to) throws IOException {
    try (InputStream in = Files.newInputStream(from);
        OutputStream out = Files.newOutputStream(to)) {
      in.transferTo(out);
    }
  }

  static Object okObject(File file) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new FileInputStream(file))) {
      return in.readObject();
    }
  }

  static Object okObjectInMemory(byte[] bytes) throws IOException, ClassNotFoundException {
    ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes));
    return in.readObject();
  }

  static byte[] okBytes(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ObjectOutputStream out = new ObjectOutputStream(bytes);
    out.writeObject(value);
    out.flush();
    return bytes.toByteArray();
  }

  static byte[] okBothClosed(File file) throws IOException {
    try (FileInputStream raw = new FileInputStream(file);
        GZIPInputStream in = new GZIPInputStream(raw)) {
      return in.readAllBytes();
    }
  }

  static int okChannel(Path file, ByteBuffer into) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.read(into);
    }
  }

  static int okChannelOfAStream(File file, ByteBuffer into) throws IOException {
    FileChannel channel = new FileInputStream(file).getChannel();
    try {
      return channel.read(into);
    } finally {
      channel.close();
    }
  }

  static byte[] okEntry(File file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file)) {
      return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
  }

  static byte[] okEntryOfALentArchive(ZipFile zip, String name) throws IOException {
    return zip.getInputStream(zip.getEntry(name)).readAllBytes();
  }

  static void okZip(Path to, byte[] content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(to.toFile()))) {
      zip.putNextEntry(new ZipEntry("content"));
      zip.write(content);
    }
  }

  static int okResource(String name) throws IOException {
    try (InputStream in = BinaryFiles.class.getResourceAsStream(name)) {
      return in == null ? -1 : in.read();
    }
  }

  static int okLent(DataInputStream in) throws IOException {
    DataInputStream twice = new DataInputStream(in);
    return twice.readInt();
  }

  static FileDescriptor okDescriptorHandedOut(File file) throws IOException {
    RandomAccessFile random = new RandomAccessFile(file, "r");
    return random.getFD();
  }

  static boolean leakDescriptorAskedOnly(File file) throws IOException {
    RandomAccessFile random = new RandomAccessFile(file, "r"); // LEAK Stream/StreamNotClosed
    return random.getFD().valid();
  }

  static InputStream okWrappedAndHandedOut(File file) throws IOException {
    return new ZipInputStream(new FileInputStream(file));
  }
}
