package interrupts;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits behind more decisions than anybody can follow one by one: the handler alone is looked at. */
class LongMethods {
  private static final Logger log = LoggerFactory.getLogger(LongMethods.class);

  void swallowed(Map<String, String> settings) {
    boolean verbose = settings.containsKey("verbose");
    boolean quiet = settings.containsKey("quiet");
    boolean forced = settings.containsKey("forced");
    boolean offline = settings.containsKey("offline");
    boolean batch = settings.containsKey("batch");
    boolean strict = settings.containsKey("strict");
    boolean signed = settings.containsKey("signed");
    boolean cached = settings.containsKey("cached");
    boolean shared = settings.containsKey("shared");
    boolean frozen = settings.containsKey("frozen");
    boolean pinned = settings.containsKey("pinned");
    boolean mirrored = settings.containsKey("mirrored");
    if (verbose) {
      log.debug("reads verbose");
    }
    if (quiet) {
      log.debug("reads quiet");
    }
    if (forced) {
      log.debug("reads forced");
    }
    if (offline) {
      log.debug("reads offline");
    }
    if (batch) {
      log.debug("reads batch");
    }
    if (strict) {
      log.debug("reads strict");
    }
    if (signed) {
      log.debug("reads signed");
    }
    if (cached) {
      log.debug("reads cached");
    }
    if (shared) {
      log.debug("reads shared");
    }
    if (frozen) {
      log.debug("reads frozen");
    }
    if (pinned) {
      log.debug("reads pinned");
    }
    if (mirrored) {
      log.debug("reads mirrored");
    }
    if (verbose) {
      log.debug("writes verbose");
    }
    if (quiet) {
      log.debug("writes quiet");
    }
    if (forced) {
      log.debug("writes forced");
    }
    if (offline) {
      log.debug("writes offline");
    }
    if (batch) {
      log.debug("writes batch");
    }
    if (strict) {
      log.debug("writes strict");
    }
    if (signed) {
      log.debug("writes signed");
    }
    if (cached) {
      log.debug("writes cached");
    }
    if (shared) {
      log.debug("writes shared");
    }
    if (frozen) {
      log.debug("writes frozen");
    }
    if (pinned) {
      log.debug("writes pinned");
    }
    if (mirrored) {
      log.debug("writes mirrored");
    }
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      log.warn("woken early", e);
    }
  }

  void restored(Map<String, String> settings) {
    boolean verbose = settings.containsKey("verbose");
    boolean quiet = settings.containsKey("quiet");
    boolean forced = settings.containsKey("forced");
    boolean offline = settings.containsKey("offline");
    boolean batch = settings.containsKey("batch");
    boolean strict = settings.containsKey("strict");
    boolean signed = settings.containsKey("signed");
    boolean cached = settings.containsKey("cached");
    boolean shared = settings.containsKey("shared");
    boolean frozen = settings.containsKey("frozen");
    boolean pinned = settings.containsKey("pinned");
    boolean mirrored = settings.containsKey("mirrored");
    if (verbose) {
      log.debug("reads verbose");
    }
    if (quiet) {
      log.debug("reads quiet");
    }
    if (forced) {
      log.debug("reads forced");
    }
    if (offline) {
      log.debug("reads offline");
    }
    if (batch) {
      log.debug("reads batch");
    }
    if (strict) {
      log.debug("reads strict");
    }
    if (signed) {
      log.debug("reads signed");
    }
    if (cached) {
      log.debug("reads cached");
    }
    if (shared) {
      log.debug("reads shared");
    }
    if (frozen) {
      log.debug("reads frozen");
    }
    if (pinned) {
      log.debug("reads pinned");
    }
    if (mirrored) {
      log.debug("reads mirrored");
    }
    if (verbose) {
      log.debug("writes verbose");
    }
    if (quiet) {
      log.debug("writes quiet");
    }
    if (forced) {
      log.debug("writes forced");
    }
    if (offline) {
      log.debug("writes offline");
    }
    if (batch) {
      log.debug("writes batch");
    }
    if (strict) {
      log.debug("writes strict");
    }
    if (signed) {
      log.debug("writes signed");
    }
    if (cached) {
      log.debug("writes cached");
    }
    if (shared) {
      log.debug("writes shared");
    }
    if (frozen) {
      log.debug("writes frozen");
    }
    if (pinned) {
      log.debug("writes pinned");
    }
    if (mirrored) {
      log.debug("writes mirrored");
    }
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void passedOn(Map<String, String> settings) {
    boolean verbose = settings.containsKey("verbose");
    boolean quiet = settings.containsKey("quiet");
    boolean forced = settings.containsKey("forced");
    boolean offline = settings.containsKey("offline");
    boolean batch = settings.containsKey("batch");
    boolean strict = settings.containsKey("strict");
    boolean signed = settings.containsKey("signed");
    boolean cached = settings.containsKey("cached");
    boolean shared = settings.containsKey("shared");
    boolean frozen = settings.containsKey("frozen");
    boolean pinned = settings.containsKey("pinned");
    boolean mirrored = settings.containsKey("mirrored");
    if (verbose) {
      log.debug("reads verbose");
    }
    if (quiet) {
      log.debug("reads quiet");
    }
    if (forced) {
      log.debug("reads forced");
    }
    if (offline) {
      log.debug("reads offline");
    }
    if (batch) {
      log.debug("reads batch");
    }
    if (strict) {
      log.debug("reads strict");
    }
    if (signed) {
      log.debug("reads signed");
    }
    if (cached) {
      log.debug("reads cached");
    }
    if (shared) {
      log.debug("reads shared");
    }
    if (frozen) {
      log.debug("reads frozen");
    }
    if (pinned) {
      log.debug("reads pinned");
    }
    if (mirrored) {
      log.debug("reads mirrored");
    }
    if (verbose) {
      log.debug("writes verbose");
    }
    if (quiet) {
      log.debug("writes quiet");
    }
    if (forced) {
      log.debug("writes forced");
    }
    if (offline) {
      log.debug("writes offline");
    }
    if (batch) {
      log.debug("writes batch");
    }
    if (strict) {
      log.debug("writes strict");
    }
    if (signed) {
      log.debug("writes signed");
    }
    if (cached) {
      log.debug("writes cached");
    }
    if (shared) {
      log.debug("writes shared");
    }
    if (frozen) {
      log.debug("writes frozen");
    }
    if (pinned) {
      log.debug("writes pinned");
    }
    if (mirrored) {
      log.debug("writes mirrored");
    }
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
