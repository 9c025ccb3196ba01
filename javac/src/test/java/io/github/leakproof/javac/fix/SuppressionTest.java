package io.github.leakproof.javac.fix;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {

  /** The text after the suppression of a finding at the call of {@code leak()}. */
  private static String suppressed(String text, boolean attributed) throws IOException {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, d -> {}, List.of("-proc:none"), null, List.of(file));
    CompilationUnitTree unit = task.parse().iterator().next();
    if (attributed) {
      task.analyze();
    }
    Optional<Fix> fix = Suppression.of(leak(unit), Trees.instance(task), text, "Check");
    return new FixApplier(Trees.instance(task)).apply(text, unit, fix.stream().toList());
  }

  private static TreePath leak(CompilationUnitTree unit) {
    List<TreePath> found = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (call.getMethodSelect().toString().equals("leak")) {
          found.add(getCurrentPath());
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(unit, null);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "void f() { leak(); } | @SuppressWarnings(\"Check\") void f() { leak(); }",
        "private A() { leak(); } | @SuppressWarnings(\"Check\") private A() { leak(); }",
        "final A a = leak(); | @SuppressWarnings(\"Check\") final A a = leak();",
        "static { leak(); } | class:@SuppressWarnings(\"Check\")",
        "void f() { A a = leak(); } | void f() { @SuppressWarnings(\"Check\") A a = leak(); }",
        "void f() { for (A a = leak();;) {} }"
            + " | @SuppressWarnings(\"Check\") void f() { for (A a = leak();;) {} }",
        "Runnable r = () -> { leak(); }; | @SuppressWarnings(\"Check\") Runnable r = () -> {"
            + " leak(); };",
        "@SuppressWarnings(\"x\") void f() { leak(); }"
            + " | @SuppressWarnings({\"x\", \"Check\"}) void f() { leak(); }",
        "@SuppressWarnings(value = X) void f() { leak(); }"
            + " | @SuppressWarnings(value = {X, \"Check\"}) void f() { leak(); }",
        "@java.lang.SuppressWarnings({\"x\", \"y\",}) void f() { leak(); }"
            + " | @java.lang.SuppressWarnings({\"x\", \"y\", \"Check\",}) void f() { leak(); }",
        "@SuppressWarnings({}) void f() { leak(); }"
            + " | @SuppressWarnings({\"Check\"}) void f() { leak(); }",
        "@Deprecated void f() { leak(); }"
            + " | @SuppressWarnings(\"Check\") @Deprecated void f() { leak(); }",
        "Object o = new Object() { void g() { leak(); } };"
            + " | Object o = new Object() { @SuppressWarnings(\"Check\") void g() { leak(); } };",
      })
  void annotatesTheNearestDeclaration(String member, String expected) throws IOException {
    String text = "class A { static final String X = \"x\"; static A leak() { return null; } %s }";
    boolean onClass = expected.startsWith("class:");
    String result =
        onClass
            ? expected.substring("class:".length()) + "\n" + text.formatted(member)
            : text.formatted(expected);
    assertThat(suppressed(text.formatted(member), true)).isEqualTo(result);
    assertThat(suppressed(text.formatted(member), false)).isEqualTo(result);
  }

  @Test
  void aDeclarationInALineOfItsOwnGetsALineBefore() throws IOException {
    assertThat(suppressed("class A {\r\n  /** Doc. */\r\n  void f() {\r\n leak(); }\r\n}", true))
        .isEqualTo(
            "class A {\r\n  /** Doc. */\r\n  @SuppressWarnings(\"Check\")\r\n  void f() {\r\n"
                + " leak(); }\r\n}");
  }
}
