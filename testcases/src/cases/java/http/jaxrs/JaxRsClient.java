package http.jaxrs;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;

/** Jakarta REST client invocations: {@code readEntity} releases, except for streams. */
final class JaxRsClient {
  private final WebTarget orders;

  JaxRsClient(WebTarget orders) {
    this.orders = orders;
  }

  boolean leaksWhenOnlyTheStatusIsCompared(String order) {
    Response response =
        orders.request().post(Entity.json(order)); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.getStatus() == 201;
  }

  String leaksOnBadStatus(String id) {
    Response response = orders.path(id).request().get(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.getStatus() != 200) {
      throw new WebApplicationException(response.getStatusInfo().getReasonPhrase());
    }
    return response.readEntity(String.class);
  }

  int leaksTheEntityStream(Invocation export) throws IOException {
    Response response = export.invoke(); // LEAK ResponseBody/ResponseBodyNotClosed
    InputStream content = response.readEntity(InputStream.class);
    return content.read();
  }

  String leaksTheEntityReader(Invocation export) throws IOException {
    Response response = export.invoke(); // LEAK ResponseBody/ResponseBodyNotClosed
    BufferedReader reader = new BufferedReader(response.readEntity(Reader.class));
    return reader.readLine();
  }

  void leaksTheAnswerOfADelete(String id) {
    orders.path(id).request().delete(); // LEAK ResponseBody/ResponseBodyNotClosed
  }

  String readsAnEntityThatReleases(String id) {
    Response response = orders.path(id).request(MediaType.APPLICATION_JSON_TYPE).get();
    return response.readEntity(String.class);
  }

  List<String> readsAGenericEntity() {
    Response response = orders.request().get();
    return response.readEntity(new GenericType<List<String>>() {});
  }

  int closesTheEntityStream(Invocation export) throws IOException {
    Response response = export.invoke();
    try (InputStream content = response.readEntity(InputStream.class)) {
      return content.read();
    }
  }

  int closesInFinally(String id) {
    Response response = orders.path(id).request().head();
    try {
      if (response.getStatusInfo().getFamily() == Response.Status.Family.SERVER_ERROR) {
        throw new WebApplicationException(response.getStatus());
      }
      return response.getLength();
    } finally {
      response.close();
    }
  }

  int bufferingTheEntityReleasesTheConnection(String id) {
    Response response = orders.path(id).request().get();
    response.bufferEntity();
    return response.getStatus();
  }

  String typedInvocationsYieldNoResponse(String id) {
    return orders.path(id).request().get(String.class);
  }

  Response builtResponsesHoldNoConnection(String reason) {
    Response rejected = Response.status(Response.Status.CONFLICT).entity(reason).build();
    if (rejected.getStatus() != 409) {
      throw new IllegalStateException(reason);
    }
    return rejected;
  }

  int closesOnEveryBranchOfASwitch(String id) {
    Response response = orders.path(id).request().get();
    switch (response.getStatus()) {
      case 200:
        return response.readEntity(Integer.class);
      case 404:
        response.close();
        return 0;
      default:
        response.close();
        throw new WebApplicationException("unexpected status");
    }
  }

  int leaksOnOneBranchOfASwitch(String id) {
    Response response = orders.path(id).request().get(); // LEAK ResponseBody/ResponseBodyNotClosed
    switch (response.getStatus()) {
      case 200:
        return response.readEntity(Integer.class);
      case 404:
        return 0;
      default:
        response.close();
        throw new WebApplicationException("unexpected status");
    }
  }
}
