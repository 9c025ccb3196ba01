package io.github.leakproof.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakproof.core.catalogue.ResourceEffect.LinkKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The index that the build made, asked as the engine asks it. */
final class StandardCatalogueTest {
  private static final Path STUBS = Path.of("src/main/resources/leakproof/catalogue");

  private final Catalogue catalogue = Catalogues.standard();
  private final Hierarchy hierarchy = new JdkHierarchy();

  private CallModel model(String owner, String name, String... parameters) {
    return catalogue.model(
        new MethodRef(owner, name, List.of(parameters), "void", false), hierarchy);
  }

  @Test
  void answersByTheNearestSupertypeWithAnEntry() {
    ResourceEffect.Acquire lock =
        model("java.util.concurrent.locks.ReentrantLock", "lock")
            .first(ResourceEffect.Acquire.class)
            .orElseThrow();

    assertThat(lock.pattern()).isEqualTo(Pattern.LOCK_NOT_RELEASED);
    assertThat(lock.on()).isEqualTo(Slot.RECEIVER);
    assertThat(lock.when()).isEqualTo(new Outcome.Returned());
    assertThat(lock.release().template()).isEqualTo("$.unlock()");
  }

  @Test
  void anEntryWithoutAnAcquireCancelsTheInheritedOne() {
    assertThat(model("java.net.HttpURLConnection", "getInputStream").opensSomething()).isTrue();
    assertThat(model("java.net.JarURLConnection", "getInputStream").opensSomething()).isFalse();
  }

  @Test
  void typeVariablesMatchAnyReferenceType() {
    String queue = "java.util.concurrent.ArrayBlockingQueue";
    assertThat(model(queue, "put", "java.lang.Object").has(WaitEffect.Block.class)).isTrue();
    assertThat(model(queue, "put", "java.lang.String").has(WaitEffect.Block.class)).isTrue();
    assertThat(model(queue, "put", "int").has(WaitEffect.Block.class)).isFalse();
  }

  @Test
  void resourcesAreNarrowedByTypeArguments() {
    TypeRef stream = TypeRef.of("java.io.FileInputStream");
    TypeRef lines = new TypeRef("java.util.stream.Stream", List.of(TypeRef.of("java.lang.String")));
    String response = "java.net.http.HttpResponse";

    assertThat(catalogue.resource(new TypeRef(response, List.of(stream)), hierarchy)).isPresent();
    assertThat(catalogue.resource(new TypeRef(response, List.of(lines)), hierarchy)).isPresent();
    assertThat(
            catalogue.resource(
                new TypeRef(response, List.of(TypeRef.of("java.lang.String"))), hierarchy))
        .isEmpty();
    assertThat(catalogue.resource(TypeRef.of(response), hierarchy)).isEmpty();
  }

  @Test
  void stampsCarryTheirOwnReleaseAndConversion() {
    String lock = "java.util.concurrent.locks.StampedLock";
    ResourceEffect.Acquire read =
        model(lock, "tryReadLock").first(ResourceEffect.Acquire.class).orElseThrow();

    assertThat(read.on()).isEqualTo(Slot.RESULT);
    assertThat(read.when()).isEqualTo(new Outcome.ReturnedSomething());
    assertThat(read.release().template()).isEqualTo("$receiver.unlockRead($)");
    assertThat(model(lock, "tryConvertToWriteLock", "long").effects())
        .contains(new ResourceEffect.Link(Slot.argument(0), Slot.RESULT, LinkKind.CONVERTED));
  }

  @Test
  void amountsAndExemptionsNameParameters() {
    ResourceEffect.Acquire permits =
        model("java.util.concurrent.Semaphore", "tryAcquire", "int")
            .first(ResourceEffect.Acquire.class)
            .orElseThrow();
    ResourceEffect.Acquire pool =
        model(
                "java.util.concurrent.ThreadPoolExecutor",
                MethodRef.CONSTRUCTOR,
                "int",
                "int",
                "long",
                "java.util.concurrent.TimeUnit",
                "java.util.concurrent.BlockingQueue")
            .first(ResourceEffect.Acquire.class)
            .orElseThrow();

    assertThat(permits.amount()).isEqualTo(OptionalInt.of(0));
    assertThat(pool.unless())
        .containsExactly(
            new ArgumentIs(0, ArgumentIs.Relation.EQUAL, "0"),
            new ArgumentIs(2, ArgumentIs.Relation.NOT_EQUAL, "0"));
  }

  @Test
  void prescreenNamesAreThoseOfEntriesThatOpenSomething() {
    assertThat(List.of("execute", "put", "thenApply", MethodRef.CONSTRUCTOR))
        .allMatch(name -> catalogue.mayOpen(name, 1));
    assertThat(List.of("toString", "unlock", "size")).noneMatch(name -> catalogue.mayOpen(name, 0));
    assertThat(catalogue.mayOpen("lock", 0)).isTrue();
    assertThat(catalogue.mayOpen("put", 0)).isFalse();
    assertThat(catalogue.mayRelease("unlock", 0)).isTrue();
  }

  @Test
  void theJdkBorrowsByDefaultAndUnknownLibrariesDoNot() {
    assertThat(catalogue.borrowsByDefault("java.nio.file.Files")).isTrue();
    assertThat(catalogue.borrowsByDefault("javax.ws.rs.core.Response")).isFalse();
    assertThat(catalogue.borrowsByDefault("okhttp3.OkHttpClient")).isFalse();
  }

  @Test
  void typesSayWhatTheirValuesAre() {
    assertThat(
            catalogue
                .resource(TypeRef.of("java.nio.channels.FileLock"), hierarchy)
                .map(ResourceType::pattern))
        .contains(Pattern.LOCK_NOT_RELEASED);
    assertThat(catalogue.isUnbounded("java.util.concurrent.PriorityBlockingQueue", hierarchy))
        .isTrue();
  }

  @Test
  void theIndexHoldsWhatTheStubsSayAndIsReproducible() throws Exception {
    CatalogueData read =
        CatalogueBuilder.build(
            new StubReader().read(List.of(STUBS)),
            TraitsReader.read(STUBS.resolve("traits.properties")));
    byte[] index = IndexWriter.write(read);

    assertThat(index).isEqualTo(IndexWriter.write(read));
    IndexReader standard = new IndexReader(index);
    assertThat(standard.data()).isEqualTo(read);
    assertThat(standard.opening()).isEqualTo(read.opening());
    assertThat(standard.releasing()).isEqualTo(read.releasing());
    try (InputStream built = getClass().getResourceAsStream(Catalogues.INDEX)) {
      assertThat(built).hasBinaryContent(index);
    }
  }
}
