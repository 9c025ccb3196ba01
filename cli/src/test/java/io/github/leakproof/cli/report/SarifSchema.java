package io.github.leakproof.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.util.Objects;

/** The schema of SARIF 2.1.0, as OASIS publishes it. */
public final class SarifSchema {
  private static final String RESOURCE = "/schema/sarif-schema-2.1.0.json";

  private SarifSchema() {}

  /** Fails unless the text is a SARIF log, formats of addresses included. */
  public static void assertValid(String log) {
    InputStream schema =
        Objects.requireNonNull(SarifSchema.class.getResourceAsStream(RESOURCE), RESOURCE);
    JsonSchema sarif = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
    assertThat(
            sarif.validate(
                log,
                InputFormat.JSON,
                context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
        .isEmpty();
  }
}
