package io.github.leakproof.javac.editor;

import com.sun.tools.javac.api.JavacTool;
import io.github.leakproof.javac.Compilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Consumer;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The files of a project as the compiler finds them, in class path mode: a module declaration among
 * the sources would hide the jars from them.
 */
final class ClassPathFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
    implements StandardJavaFileManager {
  private static final String MODULE = "module-info";

  private ClassPathFiles(StandardJavaFileManager files) {
    super(files);
  }

  /**
   * The files on a project's class path and source path.
   *
   * @param notes receives one line for each entry of the class path that is left out
   */
  static ClassPathFiles of(Compilation project, Consumer<String> notes) throws IOException {
    StandardJavaFileManager files =
        JavacTool.create()
            .getStandardFileManager(diagnostic -> {}, Locale.ROOT, project.encoding());
    files.setLocationFromPaths(StandardLocation.CLASS_PATH, project.readableClassPath(notes));
    files.setLocationFromPaths(StandardLocation.SOURCE_PATH, project.sourcePath());
    return new ClassPathFiles(files);
  }

  @Override
  public @Nullable JavaFileObject getJavaFileForInput(Location location, String name, Kind kind)
      throws IOException {
    return location == StandardLocation.SOURCE_PATH && name.equals(MODULE)
        ? null
        : super.getJavaFileForInput(location, name, kind);
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    return !(file instanceof TextFile) && super.contains(location, file);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
      Iterable<? extends File> wanted) {
    return fileManager.getJavaFileObjectsFromFiles(wanted);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(File... wanted) {
    return fileManager.getJavaFileObjects(wanted);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(Path... wanted) {
    return fileManager.getJavaFileObjects(wanted);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
    return fileManager.getJavaFileObjectsFromStrings(names);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
    return fileManager.getJavaFileObjects(names);
  }

  @Override
  public void setLocation(Location location, Iterable<? extends File> path) throws IOException {
    fileManager.setLocation(location, path);
  }

  @Override
  public void setLocationFromPaths(Location location, Collection<? extends Path> paths)
      throws IOException {
    fileManager.setLocationFromPaths(location, paths);
  }

  @Override
  public void setLocationForModule(
      Location location, String moduleName, Collection<? extends Path> paths) throws IOException {
    fileManager.setLocationForModule(location, moduleName, paths);
  }

  @Override
  public @Nullable Iterable<? extends File> getLocation(Location location) {
    return fileManager.getLocation(location);
  }

  @Override
  public @Nullable Iterable<? extends Path> getLocationAsPaths(Location location) {
    return fileManager.getLocationAsPaths(location);
  }

  @Override
  public Path asPath(FileObject file) {
    return fileManager.asPath(file);
  }
}
