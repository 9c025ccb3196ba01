package io.github.leakproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.leakproof.cli.report.SarifSchema;
import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What services for code scanning are given: valid, and all that they show. */
final class SarifTest {
  private static final String ACCOUNT =
      """
      package bank;

      import java.util.concurrent.locks.Lock;
      import java.util.concurrent.locks.ReentrantLock;

      class Account {
        private final Lock lock = new ReentrantLock();
        private int balance;

        int deposit(int amount, int limit) {
          lock.lock();
          if (amount > limit) {
            return balance;
          }
          balance += amount;
          lock.unlock();
          return balance;
        }
      }
      """;

  @TempDir private Path folder;
  private Path account;

  @BeforeEach
  void writeSource() throws IOException {
    account = Files.createDirectories(folder.resolve("a b/bank")).resolve("Account.java");
    Files.writeString(account, ACCOUNT);
  }

  private JsonObject run(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--format", "sarif"));
    arguments.addAll(List.of(more));
    arguments.add(folder.toString());
    CommandRun run =
        CommandRun.offlineScan(
            folder.resolve("cache"), folder.resolve("repo"), arguments.toArray(String[]::new));
    SarifSchema.assertValid(run.out());
    return JsonParser.parseString(run.out())
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  private static List<JsonObject> list(JsonObject within, String name) {
    return StreamSupport.stream(within.getAsJsonArray(name).spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static JsonObject physical(JsonObject location) {
    return location.getAsJsonObject("physicalLocation");
  }

  private static String text(JsonObject within, String name) {
    return within.getAsJsonObject(name).get("text").getAsString();
  }

  @Test
  void saysWhereALeakIs() {
    JsonObject result = list(run(), "results").get(0);

    assertThat(result.get("ruleId").getAsString()).isEqualTo("LockNotReleased");
    assertThat(result.get("level").getAsString()).isEqualTo("error");
    assertThat(text(result, "message")).startsWith("The lock taken by lock() is not released");
    JsonObject location = physical(list(result, "locations").get(0));
    assertThat(location.getAsJsonObject("artifactLocation"))
        .isEqualTo(
            JsonParser.parseString("{'uri': 'a%20b/bank/Account.java', 'uriBaseId': '%SRCROOT%'}"));
    assertThat(location.getAsJsonObject("region"))
        .isEqualTo(
            JsonParser.parseString(
                "{'startLine': 11, 'startColumn': 10, 'endLine': 11, 'endColumn': 16}"));
  }

  @Test
  void showsTheLeakPath() {
    JsonObject result = list(run(), "results").get(0);

    List<JsonObject> stations =
        list(list(list(result, "codeFlows").get(0), "threadFlows").get(0), "locations");
    assertThat(stations)
        .extracting(s -> s.getAsJsonObject("location"))
        .extracting(
            l -> physical(l).getAsJsonObject("region").get("startLine") + " " + text(l, "message"))
        .containsExactly(
            "11 lock() acquires it",
            "12 the condition is true",
            "13 the method is left and it is still held");
  }

  @Test
  void carriesTheFix() throws IOException {
    JsonObject fix = list(list(run(), "results").get(0), "fixes").get(0);

    assertThat(text(fix, "description")).isEqualTo("Release lock in a finally block.");
    List<JsonObject> replacements = list(list(fix, "artifactChanges").get(0), "replacements");
    Files.writeString(account, applied(replacements, ACCOUNT));
    assertThat(account).content().contains("} finally {\n      lock.unlock();");
    assertThat(list(run(), "results")).isEmpty();
  }

  /** Replaces from the end on, so that what is in front keeps its place. */
  private static String applied(List<JsonObject> replacements, String source) {
    StringBuilder text = new StringBuilder(source);
    for (int i = replacements.size() - 1; i >= 0; i--) {
      JsonObject region = replacements.get(i).getAsJsonObject("deletedRegion");
      text.replace(
          offset(source, region, "startLine", "startColumn"),
          offset(source, region, "endLine", "endColumn"),
          text(replacements.get(i), "insertedContent"));
    }
    return text.toString();
  }

  private static int offset(String source, JsonObject region, String line, String column) {
    int start = 0;
    for (int i = 1; i < region.get(line).getAsInt(); i++) {
      start = source.indexOf('\n', start) + 1;
    }
    return start + region.get(column).getAsInt() - 1;
  }

  @Test
  void knowsALeakAgainAfterTheCodeHasMoved() throws IOException {
    String before = fingerprint();
    Files.writeString(
        account,
        ACCOUNT
            .replace("package bank;", "// moved\n\npackage bank;")
            .replace("balance += amount;", "int sum = balance + amount;\n    balance = sum;")
            .replace("    lock.lock();", "\n    this.lock\n        .lock();"));

    assertThat(before).isEqualTo("LockNotReleased bank.Account.deposit(int,int) lock() 1");
    assertThat(fingerprint()).isEqualTo(before);
  }

  private String fingerprint() {
    return list(run(), "results")
        .get(0)
        .getAsJsonObject("partialFingerprints")
        .get("leakproof/v1")
        .getAsString();
  }

  @Test
  void knowsALeakOfAnAnonymousClassAgainAfterAnotherWasAdded() throws IOException {
    String leaking =
        """
          Runnable leaking(Runnable task) {
            return new Runnable() {
              @Override
              public void run() {
                lock.lock();
                task.run();
                lock.unlock();
              }
            };
          }
        """;
    String other = "  Runnable other = new Runnable() { @Override public void run() {} };\n";
    String start = ACCOUNT.substring(0, ACCOUNT.indexOf("  int deposit"));
    Files.writeString(account, start + leaking + "}\n");
    String before = fingerprint();
    Files.writeString(account, start + other + leaking + "}\n");

    assertThat(before).isEqualTo("LockNotReleased bank.Account.leaking(Runnable)/1.run() lock() 1");
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void tellsLeaksOfOneMethodApart() throws IOException {
    Files.writeString(
        account,
        ACCOUNT.replace(
            "    lock.unlock();\n    return balance;",
            "    lock.unlock();\n    lock.lock();\n    return Math.addExact(balance, 1);"));

    assertThat(list(run(), "results"))
        .extracting(r -> r.getAsJsonObject("partialFingerprints").get("leakproof/v1").getAsString())
        .containsExactly(
            "LockNotReleased bank.Account.deposit(int,int) lock() 1",
            "LockNotReleased bank.Account.deposit(int,int) lock() 2");
  }

  @Test
  void explainsEachRule() {
    List<JsonObject> rules = list(run().getAsJsonObject("tool").getAsJsonObject("driver"), "rules");

    assertThat(rules)
        .hasSameSizeAs(Pattern.values())
        .allSatisfy(
            rule -> {
              String id = rule.get("id").getAsString();
              // What services cut off.
              assertThat(text(rule, "shortDescription")).hasSizeLessThanOrEqualTo(1024);
              assertThat(text(rule, "fullDescription")).hasSizeLessThanOrEqualTo(1024);
              assertThat(text(rule, "help")).isNotBlank();
              assertThat(rule.getAsJsonObject("help").get("markdown").getAsString())
                  .startsWith("# " + id + "\n")
                  .doesNotContain("<!--", "](");
            });
    JsonObject result = list(run(), "results").get(0);
    assertThat(rules.get(result.get("ruleIndex").getAsInt()).get("id"))
        .isEqualTo(result.get("ruleId"));
  }

  @Test
  void tellsWhatWasLeftOut() throws IOException {
    Files.writeString(account, "class Account { Missing field; }");

    JsonObject invocation = list(run("--keep-going", "-cp", "missing.jar"), "invocations").get(0);

    assertThat(invocation.get("executionSuccessful").getAsBoolean()).isTrue();
    assertThat(list(invocation, "toolExecutionNotifications"))
        .extracting(n -> text(n, "message"))
        .anyMatch(note -> note.contains("missing.jar does not exist"))
        .anyMatch(note -> note.startsWith("does not compile: "));
  }

  @Test
  void theSchemaRefusesWhatIsNoLog() {
    assertThatThrownBy(() -> SarifSchema.assertValid("{\"version\": \"2.1.0\"}"))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () ->
                SarifSchema.assertValid(
                    "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {}}}]}"))
        .isInstanceOf(AssertionError.class);
  }
}
