package io.github.leakproof.javac.lower;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How calls, creations and values are lowered. */
class LoweringCallsTest {
  @Test
  void varargsPassOneArray() {
    assertThat(
            LoweringCase.dump(
                """
                String m(Object a, int b) {
                  return String.format("x", a, b);
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 t0 = "x" -> 2
            2 t1 = {a, b} -> 3
            3 t2 = STATIC String.format(t0, t1) -> 6 RUNTIME RuntimeException, 4
            4 return t2 -> 5
            5 EXIT NORMAL
            6 EXIT THROWN\
            """);
  }

  @Test
  void voidReturnHasAStep() {
    assertThat(
            LoweringCase.dump(
                """
                void m(boolean a) {
                  if (a) {
                    return;
                  }
                  work();
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 nop -> 3 if !a, 2 if a
            2 return -> 4
            3 t0 = VIRTUAL this.work() -> 5 RUNTIME RuntimeException, 4
            4 EXIT NORMAL
            5 EXIT THROWN\
            """);
  }

  @Test
  void incrementReadsAndWrites() {
    assertThat(
            LoweringCase.dump(
                """
                int m(int i) {
                  return field++ + ++i;
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 t0 = this.field -> 2
            2 tempPostfix#num0 = t0 -> 3
            3 t1 = 1 -> 4
            4 t2 = compute(t0, t1) -> 5
            5 this.field = t2 -> 6
            6 t3 = 1 -> 7
            7 t4 = compute(i, t3) -> 8
            8 i = t4 -> 9
            9 t5 = compute(tempPostfix#num0, i) -> 10
            10 return t5 -> 11
            11 EXIT NORMAL
            12 EXIT THROWN\
            """);
  }

  @Test
  void castsAndUnboxingAreAssignments() {
    assertThat(
            LoweringCase.dump(
                """
                int m(Object o) {
                  Integer boxed = (Integer) o;
                  int plain = boxed;
                  return plain;
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 t0 = o -> 7 RUNTIME ClassCastException, 2
            2 boxed = t0 -> 3
            3 t1 = boxed -> 7 NULL_CHECK RuntimeException, 7 NULL_CHECK Error, 4
            4 plain = t1 -> 5
            5 return plain -> 6
            6 EXIT NORMAL
            7 EXIT THROWN\
            """);
  }

  @Test
  void memberOfTheClassAround() {
    assertThat(
            LoweringCase.dump(
                """
                class Inner {
                  void m() {
                    field = 1;
                    work();
                    Case.this.work();
                    super.hashCode();
                  }
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 t0 = 1 -> 2
            2 Case.this.field = t0 -> 3
            3 t1 = VIRTUAL Case.this.work() -> 7 RUNTIME RuntimeException, 4
            4 t2 = VIRTUAL Case.this.work() -> 7 RUNTIME RuntimeException, 5
            5 t3 = EXACT this.hashCode() -> 7 RUNTIME RuntimeException, 6
            6 EXIT NORMAL
            7 EXIT THROWN\
            """);
  }

  @Test
  void arrayElements() {
    assertThat(
            LoweringCase.dump(
                """
                void m(Object[] a, Object x) {
                  a[1] = x;
                  Object[] b = {x, a[0]};
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 t0 = 1 -> 2
            2 a[t0] = x -> 3, 8 RUNTIME ArrayIndexOutOfBoundsException
            3 t1 = 0 -> 4
            4 t2 = a[t1] -> 8 RUNTIME ArrayIndexOutOfBoundsException, 5
            5 t3 = {x, t2} -> 6
            6 b = t3 -> 7
            7 EXIT NORMAL
            8 EXIT THROWN\
            """);
  }
}
