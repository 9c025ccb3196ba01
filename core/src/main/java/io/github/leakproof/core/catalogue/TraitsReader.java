package io.github.leakproof.core.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the names that belong to no single call from a properties file. */
final class TraitsReader {
  private final Properties properties = new Properties();
  private final Set<String> asked = new HashSet<>();
  private final Path file;

  private TraitsReader(Path file) throws IOException {
    this.file = file;
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    }
  }

  static Traits read(Path file) throws IOException {
    TraitsReader reader = new TraitsReader(file);
    Traits traits =
        new Traits(
            reader.names("lifeCycleStart"),
            reader.names("lifeCycleStop"),
            reader.names("startAnnotations"),
            reader.names("stopAnnotations"),
            reader.names("managedFieldAnnotations"),
            reader.names("cleanUpAnnotations"),
            reader.names("producerAnnotations"),
            reader.names("queryPrefixes"),
            reader.names("unusedPrefixes"),
            reader.names("ignorableAnnotations"),
            reader.names("interruptExceptions"),
            reader.names("loggingPackages"),
            reader.names("testClasses"),
            reader.names("failureQuestions"),
            reader.names("joinedFutures"));
    traits.failureQuestions().forEach(FailureQuestion::of);
    for (String key : reader.properties.stringPropertyNames()) {
      if (!reader.asked.contains(key)) {
        throw new CatalogueException(file + ": unknown key " + key);
      }
    }
    return traits;
  }

  private Set<String> names(String key) {
    asked.add(key);
    String value = properties.getProperty(key);
    if (value == null) {
      throw new CatalogueException(file + ": " + key + " is missing");
    }
    return Arrays.stream(value.split("[\\s,]+", -1))
        .filter(s -> !s.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
