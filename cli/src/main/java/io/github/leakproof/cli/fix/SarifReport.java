package io.github.leakproof.cli.fix;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.leakproof.cli.files.SourceName;
import io.github.leakproof.core.pattern.Pattern;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads SpotBugs' reports in SARIF. */
final class SarifReport {
  private static final String CONSTRUCTOR = "new ";

  private SarifReport() {}

  /**
   * The leaks in a report; empty if it is another tool's.
   *
   * @throws JsonParseException if it is not JSON
   */
  static Optional<List<ReportedLeak>> read(Reader text) {
    JsonElement report = JsonParser.parseReader(text);
    List<JsonObject> runs = objects(report, "runs").filter(run -> isOfSpotBugs(run)).toList();
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    List<ReportedLeak> leaks = new ArrayList<>();
    for (JsonObject run : runs) {
      objects(run, "results")
          .forEach(
              result ->
                  ReportedLeak.check(text(result, "ruleId"))
                      .ifPresent(check -> leaks.add(leak(check, result))));
    }
    return Optional.of(leaks);
  }

  private static boolean isOfSpotBugs(JsonObject run) {
    return text(object(object(run, "tool"), "driver"), "name").equals("SpotBugs");
  }

  private static ReportedLeak leak(Pattern check, JsonObject result) {
    JsonObject location = objects(result, "locations").findFirst().orElseGet(JsonObject::new);
    JsonObject physical = object(location, "physicalLocation");
    JsonObject logical =
        objects(location, "logicalLocations").findFirst().orElseGet(JsonObject::new);
    String file = text(object(physical, "artifactLocation"), "uri");
    JsonElement line = object(physical, "region").get("startLine");
    return new ReportedLeak(
        check,
        file.isEmpty() ? SourceName.of(className(text(logical, "fullyQualifiedName"))) : file,
        line == null ? 0 : line.getAsInt(),
        method(text(logical, "fullyQualifiedName")));
  }

  /** Of {@code bank.Account.deposit(long)} or {@code new bank.Account(long)}. */
  private static String className(String member) {
    String name = withoutParameters(member);
    return name.startsWith(CONSTRUCTOR)
        ? name.substring(CONSTRUCTOR.length())
        : name.substring(0, Math.max(name.lastIndexOf('.'), 0));
  }

  private static String method(String member) {
    String name = withoutParameters(member);
    return name.startsWith(CONSTRUCTOR) ? "<init>" : name.substring(name.lastIndexOf('.') + 1);
  }

  private static String withoutParameters(String member) {
    int end = member.indexOf('(');
    return end < 0 ? member : member.substring(0, end);
  }

  private static Stream<JsonObject> objects(JsonElement within, String name) {
    JsonElement array = within.isJsonObject() ? within.getAsJsonObject().get(name) : null;
    return array instanceof JsonArray elements
        ? StreamSupport.stream(elements.spliterator(), false)
            .filter(JsonElement::isJsonObject)
            .map(JsonElement::getAsJsonObject)
        : Stream.empty();
  }

  private static JsonObject object(JsonObject within, String name) {
    return within.get(name) instanceof JsonObject object ? object : new JsonObject();
  }

  private static String text(JsonObject within, String name) {
    JsonElement text = within.get(name);
    return text != null && text.isJsonPrimitive() ? text.getAsString() : "";
  }
}
