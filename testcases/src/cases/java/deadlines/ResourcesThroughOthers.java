package deadlines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.Properties;
import java.util.function.Function;

/** Class path resources that code finds, or other classes name. */
class ResourcesThroughOthers {
  private static final Function<String, URL> RESOURCES =
      name -> ResourcesThroughOthers.class.getClassLoader().getResource(name);

  private final Function<String, URL> found;
  private final Function<String, URL> sent;

  ResourcesThroughOthers(Function<String, URL> sent) {
    this(RESOURCES, sent);
  }

  private ResourcesThroughOthers(Function<String, URL> found, Function<String, URL> sent) {
    this.found = found;
    this.sent = sent;
  }

  Properties found(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = found.apply(name).openStream()) {
      properties.load(in);
    }
    return properties;
  }

  Properties sent(String name) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = sent.apply(name).openStream()) { // LEAK Deadline/RequestWithoutTimeout
      properties.load(in);
    }
    return properties;
  }
}

class Coordinates {
  static Properties printed(URL resource) {
    Properties coordinates = of(resource);
    System.out.println(coordinates);
    return coordinates;
  }

  static Properties of(URL resource) {
    try (InputStream in = resource.openStream()) {
      Properties properties = new Properties();
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int size(URL anywhere) throws IOException {
    try (InputStream in = anywhere.openStream()) { // LEAK Deadline/RequestWithoutTimeout
      return in.available();
    }
  }
}

interface Product {
  Properties COORDINATES = Coordinates.printed(Product.class.getResource("product.properties"));

  static int sizes(String host) throws IOException {
    return Coordinates.size(Product.class.getResource("product.properties"))
        + Coordinates.size(URI.create("https://" + host).toURL());
  }
}

/** What others keep in it is one of several things that it may hold. */
class Located {
  private final URL location;

  Located(URL location) {
    this.location = location;
  }

  Located(String address) throws IOException {
    this.location = URI.create(address).toURL();
  }

  InputStream open() throws IOException {
    return location.openStream(); // LEAK Deadline/RequestWithoutTimeout
  }
}

class ReadsConfigurations {
  Properties read(URL configuration) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = configuration.openStream()) { // LEAK Deadline/RequestWithoutTimeout
      properties.load(in);
    }
    return properties;
  }
}

/** Others pass on what their own callers name. */
class Configurations {
  private final ReadsConfigurations reader = new ReadsConfigurations();

  Properties of(URL configuration) throws IOException {
    return reader.read(configuration);
  }
}

class UsesDefaults {
  Properties defaults(Configurations configurations) throws IOException {
    return configurations.of(UsesDefaults.class.getResource("defaults.properties"));
  }

  Located located() {
    return new Located(UsesDefaults.class.getResource("defaults.properties"));
  }
}
