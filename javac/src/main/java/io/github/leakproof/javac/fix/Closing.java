package io.github.leakproof.javac.fix;

import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** Ends of try-with-resources statements, as their place allows them. */
final class Closing {

  private static final String IO = "java.io.IOException";
  private static final String UNCHECKED = "java.io.UncheckedIOException";

  private final Workshop shop;

  Closing(Workshop shop) {
    this.shop = shop;
  }

  /**
   * The lines that end the statement. An exception of the closing itself that nobody expects at the
   * place is passed on as an unchecked one.
   *
   * @param thrown the checked exceptions of the closing
   * @throws Refused if they cannot be passed on
   */
  List<String> lines(Draft draft, TreePath place, List<TypeMirror> thrown) throws Refused {
    if (shop.exceptions.allows(place, thrown)) {
      return List.of("}");
    }
    boolean translatable = thrown.stream().allMatch(t -> shop.code.isSubtype(t, IO));
    if (!translatable) {
      throw new Refused("closing it throws a checked exception that nobody expects here");
    }
    String caught = shop.names.exception(place);
    return shop.wrapping.blockLines(
        "} catch (" + shop.imports.name(IO, draft) + " " + caught + ") {",
        List.of("throw new " + shop.imports.name(UNCHECKED, draft) + "(" + caught + ");"));
  }

  /** Whether the place allows the exceptions, as they are or passed on. */
  boolean isPossible(TreePath place, List<TypeMirror> thrown) {
    return shop.exceptions.allows(place, thrown)
        || thrown.stream().allMatch(t -> shop.code.isSubtype(t, IO));
  }
}
