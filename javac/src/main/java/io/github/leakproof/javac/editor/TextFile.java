package io.github.leakproof.javac.editor;

import javax.tools.SimpleJavaFileObject;

/** Shows the compiler a text in place of the file. */
final class TextFile extends SimpleJavaFileObject {
  private final SourceText source;

  TextFile(SourceText source) {
    super(source.file().toUri(), Kind.SOURCE);
    this.source = source;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return source.text();
  }

  @Override
  public boolean isNameCompatible(String simpleName, Kind kind) {
    // A class may be renamed before its file is.
    return kind == Kind.SOURCE;
  }

  @Override
  public long getLastModified() {
    // Newer than any class file made of the file.
    return Long.MAX_VALUE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextFile that && source.file().equals(that.source.file());
  }

  @Override
  public int hashCode() {
    return source.file().hashCode();
  }
}
