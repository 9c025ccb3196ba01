package io.github.leakproof.cli.maven;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginContainer;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Reads the configuration of plugins in an effective model. */
final class PluginConfiguration {
  private PluginConfiguration() {}

  /** A parameter of a plugin, from its own or else its managed configuration. */
  static Optional<String> parameter(Model model, String plugin, String name) {
    return plugins(model, plugin)
        .map(p -> child(p.getConfiguration(), name))
        .flatMap(Optional::stream)
        .map(Xpp3Dom::getValue)
        .filter(Objects::nonNull)
        .map(String::strip)
        .findFirst();
  }

  /** The elements of a list parameter, from a plugin's own or else its managed configuration. */
  static List<String> list(Model model, String plugin, String name) {
    return plugins(model, plugin)
        .map(p -> child(p.getConfiguration(), name))
        .flatMap(Optional::stream)
        .limit(1)
        .flatMap(PluginConfiguration::elements)
        .toList();
  }

  /** The elements of a list parameter in all executions of a goal. */
  static List<String> executions(Model model, String plugin, String goal, String name) {
    return plugins(model, plugin)
        .limit(1)
        .flatMap(p -> p.getExecutions().stream())
        .filter(execution -> execution.getGoals().contains(goal))
        .map(execution -> child(execution.getConfiguration(), name))
        .flatMap(Optional::stream)
        .flatMap(PluginConfiguration::elements)
        .toList();
  }

  private static Stream<String> elements(Xpp3Dom list) {
    return Arrays.stream(list.getChildren()).map(Xpp3Dom::getValue).filter(Objects::nonNull);
  }

  private static Stream<Plugin> plugins(Model model, String artifact) {
    Build build = model.getBuild();
    return Stream.of(build, build.getPluginManagement())
        .filter(Objects::nonNull)
        .map(PluginContainer::getPlugins)
        .flatMap(List::stream)
        .filter(p -> p.getArtifactId().equals(artifact));
  }

  private static Optional<Xpp3Dom> child(@Nullable Object configuration, String name) {
    return configuration instanceof Xpp3Dom dom
        ? Optional.ofNullable(dom.getChild(name))
        : Optional.empty();
  }
}
