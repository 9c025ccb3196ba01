package io.github.leakproof.testcases.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.bytecode.BytecodeProgram;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.Catalogues;
import io.github.leakproof.core.engine.Engine;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.MethodRef;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Class files that cannot be read are noted and left out; what surrounds them may be missing. */
final class BrokenClassFilesTest {
  private static final String NAME = Sample.class.getName();
  private static final int MAJOR_VERSION = 7;

  /** Leaves a lock held. */
  static final class Sample {
    private final Lock lock;

    Sample(Lock lock) {
      this.lock = lock;
    }

    @SuppressWarnings("LockNotBeforeTry") // the leak that is looked for
    void hold(Runnable work) {
      lock.lock();
      work.run();
      lock.unlock();
    }
  }

  private static Catalogue catalogue() {
    return Catalogues.with(Settings.DEFAULTS.stubs());
  }

  private static byte[] sample() {
    String resource = NAME.replace('.', '/') + ".class";
    try (InputStream stream = ClassLoader.getSystemResourceAsStream(resource)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static BytecodeProgram program(UnaryOperator<byte[]> change) {
    byte[] bytes = change.apply(sample());
    return new BytecodeProgram(
        catalogue(), Set.of(NAME), n -> n.equals(NAME) ? Optional.of(bytes) : Optional.empty());
  }

  private static int findings(BytecodeProgram program) {
    Set<Pattern> checks = Pattern.defaults();
    Engine engine = new Engine(program, catalogue(), Settings.DEFAULTS, checks);
    int count = 0;
    for (ClassUnit unit : program.classNamed(NAME).stream().toList()) {
      count += engine.findings(unit).size();
    }
    assertEquals(List.of(), engine.notes());
    return count;
  }

  @Test
  void missingSupertypesAndLibrariesAreNoError() {
    BytecodeProgram program = program(bytes -> bytes);
    assertEquals(1, findings(program));
    assertEquals(List.of(), program.notes());
  }

  @Test
  void newerVersionsAreNoted() {
    BytecodeProgram program =
        program(
            bytes -> {
              bytes[MAJOR_VERSION] = 127;
              return bytes;
            });
    assertEquals(0, findings(program));
    assertFalse(program.notes().isEmpty());
  }

  @Test
  void tornFilesAreNoted() {
    for (int part = 1; part < 8; part++) {
      int eighths = part;
      BytecodeProgram program = program(bytes -> Arrays.copyOf(bytes, bytes.length * eighths / 8));
      assertEquals(0, findings(program));
      assertFalse(program.notes().isEmpty());
    }
  }

  @Test
  void singleCalleesAreFoundOnDemand() {
    BytecodeProgram program =
        BytecodeProgram.onDemand(
            catalogue(),
            NAME::equals,
            n -> n.equals(NAME) ? Optional.of(sample()) : Optional.empty());
    MethodRef hold = new MethodRef(NAME, "hold", List.of("java.lang.Runnable"), "void", false);
    MethodUnit unit = program.method(hold).orElseThrow();
    assertTrue(unit.graph().isPresent());
    assertEquals(List.of(unit), program.targets(hold));
    assertEquals(List.of(), program.methods());
  }
}
