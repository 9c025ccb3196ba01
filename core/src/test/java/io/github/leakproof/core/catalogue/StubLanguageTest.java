package io.github.leakproof.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.core.catalogue.ResourceEffect.LinkKind;
import io.github.leakproof.core.catalogue.StubType.StubMethod;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What each word of the stub language says. */
final class StubLanguageTest {

  private static List<StubType> types(String stub) {
    return new StubReader().read("test.astub", stub).types();
  }

  private static List<Effect> effects(String member) {
    String stub = "package p; class Pool { " + member + " }";
    return types(stub).get(0).methods().get(0).model().model().effects();
  }

  private static ResourceEffect.Release release(Slot on) {
    return new ResourceEffect.Release(on, false, OptionalInt.empty(), List.of(), Optional.empty());
  }

  @Test
  void oneFileSpeaksOfSeveralPackages() {
    List<StubType> types =
        types(
            """
            import java.util.List;

            package a;
            class First { void use(List<String> list); }

            package b;
            import a.First;
            interface Second { void use(First first, List<String> list); }
            """);

    assertThat(types).extracting(StubType::name).containsExactly("a.First", "b.Second");
    assertThat(types).extracting(StubType::line).containsExactly(4, 8);
    assertThat(types.get(1).methods().get(0).model().parameterTypes())
        .containsExactly("a.First", "java.util.List");
  }

  @Test
  void namesBecomeBinaryNames() {
    StubType outer =
        types(
                """
                package p;
                import java.util.Map.Entry;
                import java.util.function.*;
                class Outer<T> {
                  class Inner { Inner(int[] a, T b, T[] c, String... d); }
                  <X extends Throwable> void use(
                      Inner inner, Entry<String, T> entry, java.util.Map.Entry other, X x,
                      Consumer<T> consumer);
                }
                """)
            .get(0);

    assertThat(outer.methods().get(0).model().parameterTypes())
        .containsExactly(
            "p.Outer$Inner",
            "java.util.Map$Entry",
            "java.util.Map$Entry",
            MethodModel.ANY,
            "java.util.function.Consumer");
  }

  @Test
  void constructorsNeedNoBody() {
    StubMethod constructor =
        types("package p; class Outer { class Inner { @Deprecated Inner(int[] a, long... b); } }")
            .get(1)
            .methods()
            .stream()
            .findFirst()
            .orElse(null);
    assertThat(constructor).as("only annotations of others: nothing is said").isNull();

    StubMethod plain =
        types("package p; class Outer { class Inner { Inner(int[] a, long... b) throws E; } }")
            .get(1)
            .methods()
            .get(0);
    assertThat(plain.model().name()).isEqualTo(MethodRef.CONSTRUCTOR);
    assertThat(plain.model().parameterTypes()).containsExactly("int[]", "long[]");
  }

  @Test
  void aResourceTypeGivesItsDefaults() {
    List<StubType> types =
        types(
            """
            package p;
            @Resource(check = "ResponseBodyNotClosed", delivered = true,
                release = "$.body().close()", types = {"Reply<java.io.InputStream>"})
            class Reply<T> {}
            interface Client { @Acquires <T> Reply<T> send(); }
            """);
    ResourceType resource = types.get(0).resources().get(0);
    ResourceEffect.Acquire acquire =
        (ResourceEffect.Acquire) types.get(1).methods().get(0).model().model().effects().get(0);

    assertThat(resource.delivered()).isTrue();
    assertThat(resource.type())
        .isEqualTo(new TypeRef("p.Reply", List.of(TypeRef.of("java.io.InputStream"))));
    assertThat(acquire.pattern()).isEqualTo(Pattern.RESPONSE_BODY_NOT_CLOSED);
    assertThat(acquire.types()).containsExactly(resource.type());
    assertThat(acquire.release()).isEqualTo(resource.release());
  }

  @Test
  void acquiresSaysOnWhatWhenAndHowMuch() {
    ResourceEffect.Acquire acquire =
        (ResourceEffect.Acquire)
            effects(
                    """
                    @Acquires(check = "PermitNotReleased", on = RECEIVER, when = TRUE, amount = n,
                        unless = "wait == 0 && #0 != 1", release = "$.give($0)",
                        receiverAnnotation = "a.Marked")
                    boolean take(int n, long wait);
                    """)
                .get(0);

    assertThat(acquire.on()).isEqualTo(Slot.RECEIVER);
    assertThat(acquire.when()).isEqualTo(new Outcome.ReturnedTrue());
    assertThat(acquire.amount()).isEqualTo(OptionalInt.of(0));
    assertThat(acquire.unless())
        .containsExactly(
            new ArgumentIs(1, ArgumentIs.Relation.EQUAL, "0"),
            new ArgumentIs(0, ArgumentIs.Relation.NOT_EQUAL, "1"));
    assertThat(acquire.receiverAnnotation()).contains("a.Marked");
    assertThat(acquire.release().autoCloseable()).isFalse();
  }

  @Test
  void linksLeadFromWhatCarriesTheAnnotationToTheResult() {
    assertThat(effects("@Derived Object body();"))
        .containsExactly(new ResourceEffect.Link(Slot.RECEIVER, Slot.RESULT, LinkKind.DERIVED));
    assertThat(effects("Pool(@MustCallAlias Object in);"))
        .containsExactly(new ResourceEffect.Link(Slot.argument(0), Slot.RESULT, LinkKind.WRAPPER));
    assertThat(effects("@MustCallAlias Object wrap();"))
        .containsExactly(new ResourceEffect.Link(Slot.RECEIVER, Slot.RESULT, LinkKind.WRAPPER));
    assertThat(effects("@MustCallAlias Object wrap(int i, @MustCallAlias Object in);"))
        .containsExactly(new ResourceEffect.Link(Slot.argument(1), Slot.RESULT, LinkKind.WRAPPER));
  }

  @Test
  void repeatedAnnotationsAddUp() {
    assertThat(
            effects("@Releases @Releases(children = true, only = \"LockNotReleased\") void end();"))
        .containsExactly(
            release(Slot.RECEIVER),
            new ResourceEffect.Release(
                Slot.RECEIVER,
                true,
                OptionalInt.empty(),
                List.of(),
                Optional.of(Pattern.LOCK_NOT_RELEASED)));
  }

  @Test
  void holdersAreTheReceiverOrTheNewObject() {
    assertThat(effects("void add(@Keeps Object o);"))
        .containsExactly(new ResourceEffect.Keep(Slot.argument(0), Slot.RECEIVER));
    assertThat(effects("static Object of(@Keeps Object o);"))
        .containsExactly(new ResourceEffect.Keep(Slot.argument(0), Slot.RESULT));
    assertThat(effects("static void add(Object target, @Keeps(in = target) Object o);"))
        .containsExactly(new ResourceEffect.Keep(Slot.argument(1), Slot.argument(0)));
  }

  @Test
  void theCheckerFrameworksWordsAreUnderstood() {
    assertThat(effects("void stop(@Owning Object a, @NotOwning Object b);"))
        .containsExactly(
            new ResourceEffect.Take(Slot.argument(0)), new ResourceEffect.Borrow(Slot.argument(1)));
    assertThat(
            effects(
                "@EnsuresCalledMethods(value = \"#2\", methods = \"close\") void end(A a, B b);"))
        .containsExactly(release(Slot.argument(1)));
    assertThat(
            effects(
                "@EnsuresCalledMethods(value = {\"this\", \"#1\"}, methods = \"close\")"
                    + " void end(A a);"))
        .containsExactly(release(Slot.RECEIVER), release(Slot.argument(0)));

    StubType type = types("package p; @InheritableMustCall(\"stop\") class Server {}").get(0);
    assertThat(type.methods().get(0).model().name()).isEqualTo("stop");
    assertThat(type.methods().get(0).model().model().effects())
        .containsExactly(release(Slot.RECEIVER));
    assertThat(types("package p; @MustCall({}) class Harmless {}").get(0).exempt()).isTrue();
  }

  @Test
  void aMethodOfAnotherToolsStubSaysNothing() {
    assertThat(types("package p; class A { @Nullable String name(@NonNull String s); }"))
        .flatExtracting(StubType::methods)
        .isEmpty();
    assertThat(types("package p; class A { String name(String s); }"))
        .flatExtracting(StubType::methods)
        .hasSize(1);
  }

  @Test
  void packagesAndClassesMayBorrowByDefault() {
    Stub stub =
        new StubReader()
            .read("test.astub", "@NotOwning package a.b; package c; @NotOwning class D {}");

    assertThat(stub.borrowingPackages()).containsExactly("a.b");
    assertThat(stub.types()).extracting(StubType::borrows).containsExactly(true);
  }
}
