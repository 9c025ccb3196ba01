package io.github.leakproof.javac.lower;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How exceptions, finally blocks and resources are lowered. */
class LoweringExceptionsTest {
  @Test
  void finallyIsCopiedForEachWayOut() {
    assertThat(
            LoweringCase.dump(
                """
                int m(java.util.concurrent.locks.Lock lock) {
                  lock.lock();
                  try {
                    return work();
                  } finally {
                    lock.unlock();
                  }
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 VIRTUAL lock.lock() -> 8 RUNTIME RuntimeException, 2
            2 t0 = VIRTUAL this.work() -> 5 RUNTIME RuntimeException, 3
            3 return t0 -> 4
            4 VIRTUAL lock.unlock() -> 8 RUNTIME RuntimeException, 7
            5 VIRTUAL lock.unlock() -> 8 RUNTIME RuntimeException, 6
            6 nop -> 8 RUNTIME RuntimeException
            7 EXIT NORMAL
            8 EXIT THROWN\
            """);
  }

  @Test
  void exceptionUnderWayKeepsItsKind() {
    assertThat(
            LoweringCase.dump(
                """
                void m() {
                  try {
                    try {
                      read();
                    } finally {
                      work();
                    }
                  } catch (java.io.IOException e) {
                    handle(e);
                  }
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 t0 = VIRTUAL this.read() -> 5 DECLARED IOException, 3 RUNTIME RuntimeException, 2
            2 t1 = VIRTUAL this.work() -> 10 RUNTIME RuntimeException, 9
            3 t2 = VIRTUAL this.work() -> 10 RUNTIME RuntimeException, 4
            4 nop -> 10 RUNTIME RuntimeException
            5 t3 = VIRTUAL this.work() -> 10 RUNTIME RuntimeException, 6
            6 nop -> 7 DECLARED IOException
            7 catch e [IOException] -> 8
            8 VIRTUAL this.handle(e) -> 10 RUNTIME RuntimeException, 9
            9 EXIT NORMAL
            10 EXIT THROWN\
            """);
  }

  @Test
  void resourceIsClosedOnEveryWay() {
    assertThat(
            LoweringCase.dump(
                """
                void m() throws Exception {
                  try (Resource r = open()) {
                    r.use();
                  }
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 t0 = VIRTUAL this.open() -> 12 RUNTIME RuntimeException, 2
            2 r = t0 -> 3
            3 VIRTUAL r.use() -> 7 RUNTIME RuntimeException, 4
            4 t1 = null -> 5
            5 t2 = NOT_EQUAL r t1 -> 11 if !t2, 6 if t2
            6 implicit VIRTUAL r.close() -> 12 DECLARED IOException, 12 RUNTIME RuntimeException, 11
            7 t3 = null -> 8
            8 t4 = NOT_EQUAL r t3 -> 10 if !t4, 9 if t4
            9 implicit VIRTUAL r.close() -> 10
            10 nop -> 12 RUNTIME RuntimeException
            11 EXIT NORMAL
            12 EXIT THROWN\
            """);
  }

  @Test
  void throwStatementIsExplicit() {
    assertThat(
            LoweringCase.dump(
                """
                void m(boolean bad) {
                  if (bad) {
                    throw new IllegalStateException();
                  }
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 nop -> 4 if !bad, 2 if bad
            2 t0 = NEW IllegalStateException.<init>() -> 5 RUNTIME RuntimeException, 3
            3 throw t0 -> 5 EXPLICIT IllegalStateException
            4 EXIT NORMAL
            5 EXIT THROWN\
            """);
  }

  @Test
  void multiCatchNamesItsTypes() {
    assertThat(
            LoweringCase.dump(
                """
                void m() {
                  try {
                    read();
                  } catch (java.io.IOException | IllegalStateException e) {
                    handle(e);
                  }
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 t0 = VIRTUAL this.read() -> 2 DECLARED IOException, 2 RUNTIME IllegalStateException, 5 RUNTIME RuntimeException, 4
            2 catch e [IOException, IllegalStateException] -> 3
            3 VIRTUAL this.handle(e) -> 5 RUNTIME RuntimeException, 4
            4 EXIT NORMAL
            5 EXIT THROWN\
            """);
  }

  @Test
  void genericThrowsClauseIsInferred() {
    assertThat(
            LoweringCase.dump(
                """
                String m(java.util.Optional<String> o) {
                  return o.orElseThrow(IllegalStateException::new);
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 t0 = closure[] -> 2
            2 t1 = EXACT o.orElseThrow(t0) -> 5 RUNTIME RuntimeException, 3
            3 return t1 -> 4
            4 EXIT NORMAL
            5 EXIT THROWN\
            """);
  }

  @Test
  void memberAccessChecksForNull() {
    assertThat(
            LoweringCase.dump(
                """
                int m(Case other, int[] a) {
                  field = other.field;
                  other.field = a.length;
                  return a[0] / field;
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 t0 = other.field -> 11 NULL_CHECK NullPointerException, 2
            2 this.field = t0 -> 3
            3 t1 = compute(a) -> 11 NULL_CHECK NullPointerException, 4
            4 other.field = t1 -> 5, 11 NULL_CHECK NullPointerException
            5 t2 = 0 -> 6
            6 t3 = a[t2] -> 11 RUNTIME ArrayIndexOutOfBoundsException, 7
            7 t4 = this.field -> 8
            8 t5 = compute(t3, t4) -> 11 RUNTIME ArithmeticException, 9
            9 return t5 -> 10
            10 EXIT NORMAL
            11 EXIT THROWN\
            """);
  }

  @Test
  void labelledJumpsRunFinally() {
    assertThat(
            LoweringCase.dump(
                """
                void m(int n) {
                  outer:
                  while (n > 0) {
                    try {
                      if (n == 1) {
                        continue outer;
                      }
                      break outer;
                    } finally {
                      work();
                    }
                  }
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 t0 = 0 -> 2
            2 t1 = GREATER n t0 -> 7 if !t1, 3 if t1
            3 t2 = 1 -> 4
            4 t3 = EQUAL n t2 -> 6 if !t3, 5 if t3
            5 t4 = VIRTUAL this.work() -> 8 RUNTIME RuntimeException, 1
            6 t5 = VIRTUAL this.work() -> 8 RUNTIME RuntimeException, 7
            7 EXIT NORMAL
            8 EXIT THROWN\
            """);
  }
}
