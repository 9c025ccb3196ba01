package io.github.leakproof.cli.lsp.project;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.leakproof.cli.lsp.project.EditorSettings.Severity;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.SettingsException;
import io.github.leakproof.core.pattern.Pattern;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads settings as editors send them. */
public final class SettingsReader {
  private static final String SECTION = "leakproof";
  private static final Map<String, String> CHECK_SETTINGS =
      Map.of(
          "ownership", "Ownership",
          "paths", "Paths",
          "staticResources", "StaticResources",
          "putTimeoutSeconds", "PutTimeoutSeconds",
          "requestTimeoutSeconds", "RequestTimeoutSeconds",
          "stubs", "Stubs",
          "baseline", "Baseline");

  private final JsonObject json;

  private SettingsReader(JsonObject json) {
    this.json = json;
  }

  /**
   * The settings that an object holds, alone or under {@code leakproof}; what it does not mention
   * is as it is by default, what it mentions besides is passed over.
   *
   * @throws CannotRunException if a value is none that the setting can have; the message is one
   *     line
   */
  public static EditorSettings read(JsonElement sent) {
    if (!sent.isJsonObject()) {
      return EditorSettings.DEFAULTS;
    }
    JsonElement section = sent.getAsJsonObject().get(SECTION);
    JsonObject own =
        section != null && section.isJsonObject()
            ? section.getAsJsonObject()
            : sent.getAsJsonObject();
    return new SettingsReader(own).settings();
  }

  private EditorSettings settings() {
    EditorSettings defaults = EditorSettings.DEFAULTS;
    return new EditorSettings(
        checks(defaults.checks()),
        list("classPath", File.pathSeparator),
        flag("tests", defaults.tests()),
        flag("offline", defaults.offline()),
        texts("properties"),
        values(),
        severities(),
        flag("wholeProject", defaults.wholeProject()),
        delay(defaults.delay()));
  }

  private Set<Pattern> checks(Set<Pattern> otherwise) {
    List<String> names = list("checks", ",");
    if (names.isEmpty()) {
      return otherwise;
    }
    Set<Pattern> checks = EnumSet.noneOf(Pattern.class);
    names.forEach(name -> checks.add(check(name)));
    return checks;
  }

  private static Pattern check(String name) {
    return Pattern.byId(name.strip())
        .orElseThrow(() -> new CannotRunException("no check is called \"" + name.strip() + "\""));
  }

  /**
   * The settings of the checks, which are tried out here so that nobody stumbles over them later.
   */
  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    CHECK_SETTINGS.forEach(
        (name, setting) -> {
          String value = String.join(File.pathSeparator, list(name, File.pathSeparator));
          if (!value.isEmpty()) {
            values.put(setting, value);
          }
        });
    try {
      Settings.of(values);
    } catch (SettingsException e) {
      throw new CannotRunException(String.valueOf(e.getMessage()), e);
    }
    return values;
  }

  private Map<Pattern, Severity> severities() {
    Map<Pattern, Severity> severities = new EnumMap<>(Pattern.class);
    texts("severity").forEach((name, value) -> severities.put(check(name), severity(value)));
    return severities;
  }

  private static Severity severity(String value) {
    try {
      return Severity.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CannotRunException(
          "severity must be error, warning, information or hint, not \"" + value + "\"", e);
    }
  }

  private Duration delay(Duration otherwise) {
    JsonElement value = json.get("delay");
    if (value == null || value.isJsonNull()) {
      return otherwise;
    }
    if (value instanceof JsonPrimitive number && number.isNumber() && number.getAsLong() >= 0) {
      return Duration.ofMillis(number.getAsLong());
    }
    throw new CannotRunException("delay must be a number of milliseconds, not " + value);
  }

  private boolean flag(String name, boolean otherwise) {
    JsonElement value = json.get(name);
    if (value == null || value.isJsonNull()) {
      return otherwise;
    }
    if (value instanceof JsonPrimitive flag && flag.isBoolean()) {
      return flag.getAsBoolean();
    }
    throw new CannotRunException(name + " must be true or false, not " + value);
  }

  /** A list, be it an array or one text with separators. */
  private List<String> list(String name, String separator) {
    JsonElement value = json.get(name);
    List<String> elements = new ArrayList<>();
    if (value instanceof JsonArray array) {
      array.forEach(element -> elements.add(text(name, element)));
    } else if (value != null && !value.isJsonNull()) {
      elements.addAll(List.of(text(name, value).split(java.util.regex.Pattern.quote(separator))));
    }
    elements.removeIf(String::isBlank);
    return elements;
  }

  private Map<String, String> texts(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    JsonElement value = json.get(name);
    if (value instanceof JsonObject object) {
      object.entrySet().forEach(e -> texts.put(e.getKey(), text(name, e.getValue())));
    } else if (value != null && !value.isJsonNull()) {
      throw new CannotRunException(name + " must be an object, not " + value);
    }
    return texts;
  }

  private static String text(String name, JsonElement value) {
    if (!value.isJsonPrimitive()) {
      throw new CannotRunException(name + " must hold texts, not " + value);
    }
    JsonPrimitive primitive = value.getAsJsonPrimitive();
    return primitive.isNumber()
        ? primitive.getAsBigDecimal().toPlainString()
        : primitive.getAsString();
  }
}
