package io.github.leakproof.cli.report;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of SARIF 2.1.0 that reports use, its properties under their own names; {@code null}
 * where there is nothing to say.
 */
record SarifLog(@SerializedName("$schema") String schema, String version, List<Run> runs) {

  record Run(
      Tool tool,
      List<Invocation> invocations,
      Map<String, Base> originalUriBaseIds,
      String columnKind,
      List<Result> results) {}

  record Tool(Driver driver) {}

  record Driver(String name, String semanticVersion, List<Rule> rules) {}

  record Rule(
      String id,
      String name,
      Message shortDescription,
      Message fullDescription,
      Message help,
      Configuration defaultConfiguration,
      Properties properties) {}

  record Configuration(boolean enabled, String level) {}

  record Properties(List<String> tags) {}

  record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

  record Notification(String level, Message message) {}

  record Base(Message description) {}

  record Message(String text, @Nullable String markdown) {
    static Message of(String text) {
      return new Message(text, null);
    }
  }

  record Result(
      String ruleId,
      int ruleIndex,
      String level,
      Message message,
      List<Location> locations,
      Map<String, String> partialFingerprints,
      List<CodeFlow> codeFlows,
      @Nullable List<Fix> fixes) {}

  record Location(
      PhysicalLocation physicalLocation,
      @Nullable List<LogicalLocation> logicalLocations,
      @Nullable Message message) {}

  record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  record ArtifactLocation(String uri, @Nullable String uriBaseId) {}

  record Region(
      int startLine,
      @Nullable Integer startColumn,
      @Nullable Integer endLine,
      @Nullable Integer endColumn) {
    static Region line(int line) {
      return new Region(line, null, null, null);
    }
  }

  record LogicalLocation(String fullyQualifiedName, String kind) {}

  record CodeFlow(List<ThreadFlow> threadFlows) {}

  record ThreadFlow(List<ThreadFlowLocation> locations) {}

  record ThreadFlowLocation(Location location) {}

  record Fix(Message description, List<ArtifactChange> artifactChanges) {}

  record ArtifactChange(ArtifactLocation artifactLocation, List<Replacement> replacements) {}

  record Replacement(Region deletedRegion, Message insertedContent) {}
}
