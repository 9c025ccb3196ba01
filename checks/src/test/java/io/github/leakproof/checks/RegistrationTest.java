package io.github.leakproof.checks;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.bugpatterns.BugChecker;
import io.github.leakproof.core.pattern.Pattern;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pattern of the engine has a registered check that says the same of itself. */
final class RegistrationTest {

  private static final Map<String, Class<? extends BugChecker>> REGISTERED =
      ServiceLoader.load(BugChecker.class).stream()
          .map(ServiceLoader.Provider::type)
          .filter(type -> type.getPackageName().equals(RegistrationTest.class.getPackageName()))
          .collect(toMap(Class::getSimpleName, type -> type));

  @Test
  void registersOneCheckForEachPattern() {
    assertThat(REGISTERED.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Pattern.values()).map(Pattern::id).toList());
  }

  @ParameterizedTest
  @EnumSource
  void describesThePattern(Pattern pattern) {
    Class<? extends BugChecker> check = REGISTERED.get(pattern.id());
    BugPattern description = check.getAnnotation(BugPattern.class);

    assertThat(Modifier.isPublic(check.getModifiers())).isTrue();
    assertThat(Modifier.isFinal(check.getModifiers())).isTrue();
    assertThat(description.summary()).isEqualTo(pattern.summary());
    assertThat(description.link()).isEqualTo(pattern.page());
    assertThat(description.altNames()).containsExactlyInAnyOrderElementsOf(pattern.otherNames());
    assertThat(description.severity())
        .isEqualTo(pattern.isOnByDefault() ? SeverityLevel.WARNING : SeverityLevel.SUGGESTION);
  }
}
