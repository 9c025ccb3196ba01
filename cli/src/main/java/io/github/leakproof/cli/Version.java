package io.github.leakproof.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from the manifest of its jar. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"leakproof " + Optional.ofNullable(version).orElse("(unpackaged)")};
  }
}
