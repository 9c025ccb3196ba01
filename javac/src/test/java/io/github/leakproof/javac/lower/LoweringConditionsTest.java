package io.github.leakproof.javac.lower;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How conditions, loops, switches and patterns are lowered. */
class LoweringConditionsTest {
  @Test
  void andJoinsItsFalseEdges() {
    assertThat(
            LoweringCase.dump(
                """
                void m(boolean a, boolean b) {
                  if (a && !b) {
                    work();
                  }
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 nop -> 3 if !a, 2 if a
            2 t0 = NOT b  -> 3
            3 t1 = AND a t0 -> 5 if !t1, 4 if t1
            4 t2 = VIRTUAL this.work() -> 6 RUNTIME RuntimeException, 5
            5 EXIT NORMAL
            6 EXIT THROWN\
            """);
  }

  @Test
  void orJoinsItsTrueEdges() {
    assertThat(
            LoweringCase.dump(
                """
                boolean m(boolean a, boolean b) {
                  boolean either = a || b;
                  return either;
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 nop -> 2 if !a, 2 if a
            2 t0 = OR a b -> 3
            3 either = t0 -> 4
            4 return either -> 5
            5 EXIT NORMAL
            6 EXIT THROWN\
            """);
  }

  @Test
  void conditionalAssignsOneVariable() {
    assertThat(
            LoweringCase.dump(
                """
                Object m(boolean a, Object x) {
                  return a ? x : null;
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 nop -> 4 if !a, 2 if a
            2 condExpr#num0 = x -> 3
            3 return condExpr#num0 -> 6
            4 t0 = null -> 5
            5 condExpr#num0 = t0 -> 3
            6 EXIT NORMAL
            7 EXIT THROWN\
            """);
  }

  @Test
  void constantsAreLiterals() {
    assertThat(
            LoweringCase.dump(
                """
                String m() {
                  final boolean debug = true;
                  if (debug) {
                    return "a" + LIMIT;
                  }
                  return null;
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 t0 = true -> 2
            2 debug = t0 -> 3
            3 t1 = true -> 4 if t1
            4 t2 = "a" -> 5
            5 t3 = 3 -> 6
            6 t4 = "a3" -> 7
            7 return t4 -> 8
            8 EXIT NORMAL
            9 EXIT THROWN\
            """);
  }

  @Test
  void forEachCallsTheIterator() {
    assertThat(
            LoweringCase.dump(
                """
                void m(java.util.List<String> list) {
                  for (String s : list) {
                    use(s);
                  }
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 t0 = implicit VIRTUAL list.iterator() -> 2
            2 iter#num0 = t0 -> 3
            3 t1 = implicit VIRTUAL iter#num0.hasNext() -> 7 if !t1, 4 if t1
            4 t2 = implicit VIRTUAL iter#num0.next() -> 8 RUNTIME RuntimeException, 5
            5 s = t2 -> 6
            6 VIRTUAL this.use(s) -> 8 RUNTIME RuntimeException, 3
            7 EXIT NORMAL
            8 EXIT THROWN\
            """);
  }

  @Test
  void instanceofPatternBindsBeforeItsTest() {
    assertThat(
            LoweringCase.dump(
                """
                void m(Object o) {
                  if (o instanceof String s) {
                    use(s);
                  }
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 s = o -> 2
            2 t0 = INSTANCE_OF o String -> 4 if !t0, 3 if t0
            3 VIRTUAL this.use(s) -> 5 RUNTIME RuntimeException, 4
            4 EXIT NORMAL
            5 EXIT THROWN\
            """);
  }

  @Test
  void stringSwitchTestsEachLabel() {
    assertThat(
            LoweringCase.dump(
                """
                int m(String s) {
                  switch (s) {
                    case "a":
                      return 1;
                    case "b":
                      work();
                    default:
                      return 2;
                  }
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 switch#num0 = s -> 2
            2 t0 = "a" -> 3
            3 t1 = EQUAL switch#num0 t0 -> 6 if !t1, 4 if t1
            4 t2 = 1 -> 5
            5 return t2 -> 11
            6 t3 = "b" -> 7
            7 t4 = EQUAL switch#num0 t3 -> 9 if !t4, 8 if t4
            8 t5 = VIRTUAL this.work() -> 12 RUNTIME RuntimeException, 9
            9 t6 = 2 -> 10
            10 return t6 -> 11
            11 EXIT NORMAL
            12 EXIT THROWN\
            """);
  }

  @Test
  void switchExpressionAssignsOneVariable() {
    assertThat(
            LoweringCase.dump(
                """
                int m(Kind kind) {
                  return switch (kind) {
                    case ONE -> 1;
                    case TWO -> {
                      work();
                      yield 2;
                    }
                  };
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 switch#num0 = kind -> 2
            2 t0 = Case$Kind.ONE -> 3
            3 t1 = EQUAL switch#num0 t0 -> 7 if !t1, 4 if t1
            4 t2 = 1 -> 5
            5 switchExpr#num1 = t2 -> 6
            6 return switchExpr#num1 -> 11
            7 t3 = Case$Kind.TWO -> 8
            8 t4 = VIRTUAL this.work() -> 12 RUNTIME RuntimeException, 9
            9 t5 = 2 -> 10
            10 switchExpr#num1 = t5 -> 6
            11 EXIT NORMAL
            12 EXIT THROWN\
            """);
  }

  @Test
  void assertionsAreDisabled() {
    assertThat(
            LoweringCase.dump(
                """
                void m(int n) {
                  assert n > 0 : n;
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 EXIT NORMAL
            2 EXIT THROWN\
            """);
  }

  @Test
  void endlessLoopHasNoWayOut() {
    assertThat(
            LoweringCase.dump(
                """
                void m() {
                  while (true) {
                    work();
                  }
                }
                """))
        .isEqualTo(
            """
            0 nop -> 1
            1 t0 = true -> 2
            2 t1 = VIRTUAL this.work() -> 5 RUNTIME RuntimeException, 3
            3 nop -> 2
            4 EXIT NORMAL
            5 EXIT THROWN\
            """);
  }
}
