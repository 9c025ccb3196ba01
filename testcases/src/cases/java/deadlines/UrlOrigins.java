package deadlines;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.JarURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** Where a URL comes from: what lies on this machine waits for no network. */
final class UrlOrigins {

  private UrlOrigins() {}

  /** The length of a mark names nothing. */
  static final class FilesAndHosts {
    private FilesAndHosts() {}

    static int first(String name) throws IOException {
      if (name.startsWith("file://")) {
        name = name.substring("file://".length());
        try (InputStream in = new FileInputStream(name)) {
          return in.read();
        }
      }
      try (InputStream in = new URL(name).openStream()) { // LEAK Deadline/RequestWithoutTimeout
        return in.read();
      }
    }

    static int firstOfFile(String name) throws IOException {
      String text = "file://".concat(name.substring("/".length()));
      try (InputStream in = new URL(text).openStream()) {
        return in.read();
      }
    }
  }

  static final class ConstantOfTheClassPath {
    private static final URL DEFAULTS = UrlOrigins.class.getResource("defaults.properties");

    static Properties defaults() throws IOException {
      Properties properties = new Properties();
      try (InputStream in = DEFAULTS.openStream()) {
        properties.load(in);
      }
      return properties;
    }
  }

  static byte[] defaultsOfAnother() throws IOException {
    try (InputStream in = Constants.DEFAULTS.openStream()) {
      return in.readAllBytes();
    }
  }

  static byte[] ratesOfAnother() throws IOException {
    try (InputStream in = Constants.RATES.openStream()) { // LEAK Deadline/RequestWithoutTimeout
      return in.readAllBytes();
    }
  }

  static final class ConstantOfTheNetwork {
    private static final URL RATES = address("https://rates.example.org/today");

    static byte[] today() throws IOException {
      try (InputStream in = RATES.openStream()) { // LEAK Deadline/RequestWithoutTimeout
        return in.readAllBytes();
      }
    }

    private static URL address(String text) {
      try {
        return new URL(text);
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(e);
      }
    }
  }

  static final class ResourceOfALoader {
    private final URL url;

    ResourceOfALoader(ClassLoader loader, String name) {
      this.url = loader.getResource(name);
    }

    long size() throws IOException {
      return url.openConnection().getContentLengthLong();
    }
  }

  static final class GivenByItsFactory {
    private final URL url;

    private GivenByItsFactory(URL url) {
      this.url = url;
    }

    static GivenByItsFactory find(ClassLoader loader, String name) {
      return new GivenByItsFactory(loader.getResource(name));
    }

    InputStream open() throws IOException {
      return url.openStream();
    }
  }

  static final class GivenByAnybody {
    private final URL url;

    GivenByAnybody(URL url) {
      this.url = url;
    }

    byte[] read() throws IOException {
      try (InputStream in = url.openStream()) { // LEAK Deadline/RequestWithoutTimeout
        return in.readAllBytes();
      }
    }
  }

  static int collected(ClassLoader loader, List<String> names) throws IOException {
    List<URL> found = new ArrayList<>();
    for (String name : names) {
      found.add(loader.getResource(name));
    }
    int size = 0;
    for (URL url : found) {
      try (InputStream in = url.openStream()) {
        size += in.readAllBytes().length;
      }
    }
    return size;
  }

  static final class Collected {
    private final Map<String, URL> found = new ConcurrentHashMap<>();

    void look(ClassLoader loader, String name) {
      found.put(name, loader.getResource(name));
    }

    byte[] read(String name) throws IOException {
      try (InputStream in = found.get(name).openStream()) {
        return in.readAllBytes();
      }
    }
  }

  static int enumerated(ClassLoader loader) throws IOException {
    int size = 0;
    Enumeration<URL> urls = loader.getResources("META-INF/services/plugin");
    while (urls.hasMoreElements()) {
      URL url = urls.nextElement();
      try (InputStream in = url.openStream()) {
        size += in.readAllBytes().length;
      }
    }
    return size;
  }

  static long built(Class<?> type) throws IOException {
    URL url = type.getProtectionDomain().getCodeSource().getLocation();
    return url.openConnection().getLastModified();
  }

  static int onThePath(URLClassLoader loader) throws IOException {
    int size = 0;
    for (URL url : loader.getURLs()) {
      try (InputStream in = url.openStream()) {
        size += in.readAllBytes().length;
      }
    }
    return size;
  }

  static byte[] inArchive(File archive, String entry) throws IOException {
    URL url = new URL("jar:" + archive.toURI() + "!/" + entry);
    try (InputStream in = url.openStream()) {
      return in.readAllBytes();
    }
  }

  static byte[] ofAddress(URI address) throws IOException {
    try (InputStream in = address.toURL().openStream()) { // LEAK Deadline/RequestWithoutTimeout
      return in.readAllBytes();
    }
  }

  static final class MayBeInAnArchive {
    private final URL url;

    MayBeInAnArchive(URL url) {
      this.url = url;
    }

    long lastModified() throws IOException {
      URLConnection connection = url.openConnection();
      if (url.getProtocol().equals("jar")) {
        URL archive = ((JarURLConnection) connection).getJarFileURL();
        return new File(archive.getFile()).lastModified();
      }
      return connection.getLastModified();
    }

    byte[] read() throws IOException {
      try (InputStream in = url.openStream()) {
        return in.readAllBytes();
      }
    }
  }

  /** The archive itself, which is a file. */
  static byte[] archive(URL entry) throws IOException {
    JarURLConnection connection = (JarURLConnection) entry.openConnection();
    URLConnection file = connection.getJarFileURL().openConnection();
    file.setUseCaches(false);
    try (InputStream in = file.getInputStream()) {
      return in.readAllBytes();
    }
  }

  /** What only happens to be cast leads anywhere. */
  static byte[] other(URL entry, URL archive) throws IOException {
    JarURLConnection connection = (JarURLConnection) entry.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = archive.openStream()) { // LEAK Deadline/RequestWithoutTimeout
      return in.readAllBytes();
    }
  }

  static int entries(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return jar.getJarFile().size();
    }
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes().length;
    }
  }
}

/** What somebody configures; whether its key store lies on this machine is for them to know. */
final class TlsConfiguration {
  private URL keyStore;
  private URL revocations;
  private URI clock;

  URL getKeyStore() {
    return keyStore;
  }

  void setKeyStore(URL keyStore) {
    this.keyStore = keyStore;
  }

  URI getClock() {
    return clock;
  }

  void setClock(URI clock) {
    this.clock = clock;
  }

  URL getRevocations() {
    return revocations;
  }

  void publishAt(String host) throws MalformedURLException {
    this.revocations = new URL("https", host, "/revocations");
  }
}

final class Archives {

  private Archives() {}

  static byte[] archive(String entry) throws IOException {
    int end = entry.indexOf("!/");
    URL archive = new URL(entry.substring(4, end));
    try (InputStream in = archive.openStream()) {
      return in.readAllBytes();
    }
  }

  static byte[] page(String address) throws IOException {
    int end = address.indexOf("#");
    URL page = new URL(address.substring(0, end));
    try (InputStream in = page.openStream()) { // LEAK Deadline/RequestWithoutTimeout
      return in.readAllBytes();
    }
  }
}

final class TlsContexts {

  private TlsContexts() {}

  static byte[] keys(TlsConfiguration configuration) throws IOException {
    try (InputStream in = configuration.getKeyStore().openStream()) {
      return in.readAllBytes();
    }
  }

  static long changed(TlsConfiguration configuration) throws IOException {
    return configuration.getKeyStore().openConnection().getLastModified();
  }

  static void reload(TlsConfiguration configuration) throws IOException {
    load(configuration.getKeyStore());
  }

  private static void load(URL keys) throws IOException {
    try (InputStream in = keys.openStream()) {
      in.readAllBytes();
    }
  }

  static int overHttp(TlsConfiguration configuration) throws IOException {
    HttpURLConnection http = (HttpURLConnection) configuration.getKeyStore().openConnection();
    try {
      return http.getResponseCode(); // LEAK Deadline/RequestWithoutTimeout
    } finally {
      http.disconnect();
    }
  }

  static long now(TlsConfiguration configuration) throws IOException {
    URLConnection connection = configuration.getClock().toURL().openConnection();
    return connection.getDate(); // LEAK Deadline/RequestWithoutTimeout
  }

  static byte[] revoked(TlsConfiguration configuration) throws IOException {
    try (InputStream in =
        configuration.getRevocations().openStream()) { // LEAK Deadline/RequestWithoutTimeout
      return in.readAllBytes();
    }
  }
}

/** What everybody can name. */
final class Constants {
  static final URL DEFAULTS =
      Objects.requireNonNull(Constants.class.getResource("defaults.properties"));
  static final URL RATES = address("https://rates.example.org/today");

  private Constants() {}

  private static URL address(String text) {
    try {
      return new URL(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The entries of an archive, and the archive itself, which another class has named. */
  static final class Archive extends Named {
    Archive(String text) {
      super(text);
    }

    InputStream open() throws IOException {
      if (!text.endsWith("!/")) {
        return null;
      }
      return new URL(text.substring(4, text.length() - 2)).openStream();
    }
  }

  static class Named {
    final String text;

    Named(String text) {
      this.text = text;
    }

    InputStream openBehindScheme() throws IOException {
      if (!text.endsWith("/")) {
        return null;
      }
      return new URL(text.substring(4)).openStream(); // LEAK Deadline/RequestWithoutTimeout
    }
  }

  static InputStream outerArchive(String location) throws IOException {
    int end = location.lastIndexOf("!/");
    String outer = end < 0 ? location : location.substring(0, end);
    return new URL(outer).openStream();
  }
}
