package io.github.leakproof.cli.fix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Git knows of files, where there is a Git and a working tree of it. */
public final class WorkingTree {
  private WorkingTree() {}

  /** Those of the files with changes that are not committed, new files included. */
  public static List<Path> uncommitted(List<Path> files) {
    return files.stream().filter(WorkingTree::isUncommitted).toList();
  }

  private static boolean isUncommitted(Path file) {
    List<String> command =
        new ArrayList<>(List.of("git", "status", "--porcelain", "--ignored", "--"));
    command.add(file.getFileName().toString());
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(file.getParent().toFile())
              .redirectErrorStream(false)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      String changes = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 && !changes.isBlank();
    } catch (IOException e) {
      return false; // there is no Git
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
