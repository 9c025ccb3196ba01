package io.github.leakproof.cli.maven;

import io.github.leakproof.cli.model.CompilerArguments;
import io.github.leakproof.cli.model.LanguageLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Model;

/** What a project tells Maven's compiler plugin, in its configuration or by properties. */
final class CompilerPlugin {
  private static final String PLUGIN = "maven-compiler-plugin";

  private final Model model;

  private CompilerPlugin(Model model) {
    this.model = model;
  }

  static CompilerPlugin of(Model model) {
    return new CompilerPlugin(model);
  }

  /** The version of Java, where the project sets one that can be read. */
  Optional<LanguageLevel> level() {
    return setting("release")
        .flatMap(CompilerPlugin::feature)
        .map(feature -> new LanguageLevel(feature, true))
        .or(
            () ->
                setting("source")
                    .flatMap(CompilerPlugin::feature)
                    .map(feature -> new LanguageLevel(feature, false)));
  }

  /** The name of the encoding. */
  Optional<String> encoding() {
    return setting("encoding").or(() -> property("project.build.sourceEncoding"));
  }

  /** The arguments that decide which code compiles. */
  List<String> compilerFlags() {
    List<String> arguments =
        new ArrayList<>(PluginConfiguration.list(model, PLUGIN, "compilerArgs"));
    if (setting("enablePreview").filter(Boolean::parseBoolean).isPresent()) {
      arguments.add(CompilerArguments.PREVIEW);
    }
    return CompilerArguments.thatMatter(arguments);
  }

  private Optional<String> setting(String name) {
    return PluginConfiguration.parameter(model, PLUGIN, name)
        .filter(value -> !value.isEmpty())
        .or(() -> property("maven.compiler." + name));
  }

  private Optional<String> property(String name) {
    return Optional.ofNullable(model.getProperties().getProperty(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static Optional<Integer> feature(String version) {
    String digits = version.startsWith("1.") ? version.substring(2) : version;
    try {
      return Optional.of(Integer.parseInt(digits));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
