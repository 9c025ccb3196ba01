package io.github.leakproof.testcases.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves out what the plugin's jar has taken over from libraries. */
final class OwnClasses implements ImportOption {
  @Override
  public boolean includes(Location location) {
    return !location.contains("/io/github/leakproof/shaded/");
  }
}
