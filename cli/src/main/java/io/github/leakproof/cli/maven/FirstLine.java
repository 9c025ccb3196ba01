package io.github.leakproof.cli.maven;

import java.util.Comparator;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.model.resolution.UnresolvableModelException;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Cuts Maven's messages, which may be pages long, to what one line can say. */
final class FirstLine {
  private FirstLine() {}

  /** The worst problem of a POM, the artifact that cannot be had, or else the innermost message. */
  static String of(Throwable failure) {
    String text = failure.getClass().getSimpleName();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ModelBuildingException building && !building.getProblems().isEmpty()) {
        return firstLine(worst(building).getMessage());
      }
      if (t instanceof UnresolvableModelException || t instanceof ArtifactResolutionException) {
        return firstLine(t.getMessage());
      }
      if (t.getMessage() != null && !t.getMessage().isBlank()) {
        text = t.getMessage();
      }
    }
    return firstLine(text);
  }

  private static ModelProblem worst(ModelBuildingException building) {
    return building.getProblems().stream()
        .min(Comparator.comparing(ModelProblem::getSeverity))
        .orElseThrow();
  }

  private static String firstLine(String text) {
    return text.strip().lines().findFirst().orElse(text);
  }
}
