package io.github.leakproof.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stubs that users bring, good and bad. */
final class UserStubsTest {
  @TempDir private Path folder;

  private Path stub(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static CallModel model(Catalogue catalogue, String owner, String name, String... types) {
    return catalogue.model(
        new MethodRef(owner, name, List.of(types), "void", false), new JdkHierarchy());
  }

  @Test
  void entriesComeOnTopOfTheStandardOnes() throws IOException {
    Path stub =
        stub(
            "mine.astub",
            """
            package com.acme;
            interface Pools { @Acquires java.nio.channels.FileLock borrow(); }

            package java.util.concurrent.locks;
            interface Lock { void lock(); }
            """);
    Catalogue catalogue = Catalogues.with(List.of(stub));

    assertThat(model(catalogue, "com.acme.Pools", "borrow").first(ResourceEffect.Acquire.class))
        .map(ResourceEffect.Acquire::pattern)
        .contains(Pattern.LOCK_NOT_RELEASED);
    assertThat(model(catalogue, "java.util.concurrent.locks.Lock", "lock").effects()).isEmpty();
    assertThat(model(catalogue, "java.util.concurrent.locks.Lock", "unlock").effects())
        .isNotEmpty();
    assertThat(catalogue.mayOpen("borrow", 0)).isTrue();
  }

  @Test
  void aTypeCanBeExempted() throws IOException {
    Path stub = stub("mine.astub", "package java.nio.channels; @MustCall({}) class FileLock {}");

    assertThat(
            Catalogues.with(List.of(stub))
                .resource(TypeRef.of("java.nio.channels.FileLock"), new JdkHierarchy()))
        .isEmpty();
  }

  @Test
  void foldersAreSearched() throws IOException {
    stub("b.astub", "package p; class B { @Releases void end(); }");
    stub("notes.txt", "no stub");

    assertThat(Catalogues.with(List.of(folder)).mayRelease("end", 0)).isTrue();
  }

  @Test
  void aStubOfAnAbsentLibraryIsHarmless() throws IOException {
    Path stub = stub("mine.astub", "package no.such; class Thing { @Releases void end(); }");

    assertThat(model(Catalogues.with(List.of(stub)), "java.lang.String", "length").effects())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class A { void f( }                               | not a Java declaration
          class A { @Acquires(check = "Nope") A f(); }      | there is no check Nope
          class A { @Acquires A f(); }                      | needs a check
          class A { @Acquires(wen = TRUE) A f(); }          | @Acquires has no attribute wen
          class A { @Releases(amount = n) void f(int m); }  | there is no parameter n
          class A { @Releases static void f(); }            | there is no receiver
          class A { @Releases(onlyIf = "x > 1") void f(); } | "x > 1" is no condition
          class A { @ReleasedIf boolean f(); }              | needs true or false
          @Resource class A { }                             | @Resource needs a check
          """)
  void aBadStubIsOneLineThatNamesFileAndLine(String code, String problem) throws IOException {
    Path stub = stub("bad.astub", "package p;\n\n" + code + "\n");

    assertThatThrownBy(() -> Catalogues.with(List.of(stub)))
        .isInstanceOf(CatalogueException.class)
        .hasMessageStartingWith(stub + ":3: ")
        .hasMessageContaining(problem)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }

  @Test
  void aMissingOrUnreadableStubIsAnError() throws IOException {
    Path missing = folder.resolve("none.astub");
    Path binary = Files.write(folder.resolve("binary.astub"), new byte[] {(byte) 0xC3, 0x28});
    Path garbage =
        Files.write(folder.resolve("x.astub"), "}{ /* \" (".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> Catalogues.with(List.of(missing)))
        .isInstanceOf(CatalogueException.class)
        .hasMessage(missing + ": no such stub file");
    assertThatThrownBy(() -> Catalogues.with(List.of(binary)))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> Catalogues.with(List.of(garbage)))
        .isInstanceOf(CatalogueException.class)
        .hasMessageStartingWith(garbage + ":1: ");
  }
}
