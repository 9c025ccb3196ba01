package io.github.leakproof.core.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a catalogue's entries lie. Safe for concurrent use. */
interface CatalogueSource {

  /** All entries about the type of that binary name, if there are any. */
  @Nullable TypeModel type(String name);

  /** The methods whose entries open something. */
  EntryNames opening();

  /** The methods whose entries release something. */
  EntryNames releasing();

  /** Packages and classes whose methods borrow by default. */
  Set<String> borrowing();

  /** Names that belong to no single call. */
  Traits traits();
}
