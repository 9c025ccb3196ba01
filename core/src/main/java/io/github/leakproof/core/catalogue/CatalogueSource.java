package io.github.leakproof.core.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a catalogue's entries lie. Safe for concurrent use. */
interface CatalogueSource {

  /** All entries about the type of that binary name, if there are any. */
  @Nullable TypeModel type(String name);

  /** Simple names of the methods whose entries open something. */
  Set<String> opening();

  /** Simple names of the methods whose entries release something. */
  Set<String> releasing();

  /** Packages and classes whose methods borrow by default. */
  Set<String> borrowing();

  /** Names that belong to no single call. */
  Traits traits();
}
