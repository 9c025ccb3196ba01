package http.jdk;

import static java.net.http.HttpResponse.BodyHandlers.ofInputStream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code java.net.http}: only the body handlers that stream make a resource. */
final class JdkClientStreams {
  private final HttpClient client;

  JdkClientStreams(HttpClient client) {
    this.client = client;
  }

  int leaksWhenOnlyTheStatusIsRead(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(request, ofInputStream()); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.statusCode();
  }

  byte[] leaksOnBadStatus(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(request, ofInputStream()); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    try (InputStream body = response.body()) {
      return body.readAllBytes();
    }
  }

  byte[] leaksAlthoughReadToTheEnd(HttpRequest request) throws IOException, InterruptedException {
    return client
        .send(request, ofInputStream()) // LEAK ResponseBody/ResponseBodyNotClosed
        .body()
        .readAllBytes();
  }

  void leaksAfterTransferTo(HttpRequest request, OutputStream sink)
      throws IOException, InterruptedException {
    InputStream body =
        client.send(request, ofInputStream()).body(); // LEAK ResponseBody/ResponseBodyNotClosed
    body.transferTo(sink);
  }

  List<String> leaksExhaustedLines(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<Stream<String>> response =
        client.send(request, BodyHandlers.ofLines()); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.body().filter(line -> !line.isBlank()).collect(Collectors.toList());
  }

  void leaksWhatFilesCopyBorrows(HttpRequest request, Path target)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(request, ofInputStream()); // LEAK ResponseBody/ResponseBodyNotClosed
    Files.copy(response.body(), target);
  }

  byte[] closesOnBothStatuses(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = client.send(request, ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException("status " + response.statusCode());
      }
      return body.readAllBytes();
    }
  }

  String closesTheWrappingReader(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = client.send(request, ofInputStream());
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      return reader.readLine();
    }
  }

  long closesLines(HttpRequest request) throws IOException, InterruptedException {
    try (Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body()) {
      return lines.filter(line -> line.startsWith("#")).count();
    }
  }

  List<String> closesADerivedLinesStream(HttpRequest request)
      throws IOException, InterruptedException {
    Stream<String> lines = client.send(request, BodyHandlers.ofLines()).body();
    try (Stream<String> trimmed = lines.map(String::trim).filter(line -> !line.isEmpty())) {
      return trimmed.toList();
    }
  }

  Stream<String> returnsLinesForTheCallerToClose(HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
    return response.body().map(String::strip);
  }

  void closesInFinally(HttpRequest request, Path target) throws IOException, InterruptedException {
    InputStream body = client.send(request, ofInputStream()).body();
    try {
      Files.copy(body, target);
    } finally {
      body.close();
    }
  }

  String bufferedBodiesAreNoResource(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    return response.body();
  }

  int byteArraysAndDiscardedBodiesAreNoResource(HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> bytes = client.send(request, BodyHandlers.ofByteArray());
    HttpResponse<Void> nothing = client.send(request, BodyHandlers.discarding());
    return bytes.statusCode() + nothing.statusCode();
  }

  long filesAreNoResource(HttpRequest request, Path target)
      throws IOException, InterruptedException {
    HttpResponse<Path> saved = client.send(request, BodyHandlers.ofFile(target));
    return saved.statusCode() == 200 ? Files.size(saved.body()) : 0;
  }
}
