package http.jaxrs;

import javax.ws.rs.client.Entity;
import javax.ws.rs.client.WebTarget;
import javax.ws.rs.core.Response;

/** The same rules for the {@code javax} API, whose response is not {@code AutoCloseable}. */
final class JavaxRsClient {
  private final WebTarget users;

  JavaxRsClient(WebTarget users) {
    this.users = users;
  }

  boolean leaksAfterAnUpdate(String id, String user) {
    Response response =
        users.path(id).request().put(Entity.json(user)); // LEAK ResponseBody/ResponseBodyNotClosed
    return response.getStatusInfo() == Response.Status.NO_CONTENT;
  }

  String leaksTheNotFoundAnswer(String id) {
    Response response = users.path(id).request().get(); // LEAK ResponseBody/ResponseBodyNotClosed
    if (response.getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
      return null;
    }
    return response.readEntity(String.class);
  }

  String closesTheNotFoundAnswer(String id) {
    Response response = users.path(id).request().get();
    try {
      if (response.getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
        return null;
      }
      return response.readEntity(String.class);
    } finally {
      response.close();
    }
  }

  boolean closesAfterAnUpdate(String id, String user) {
    Response response = users.path(id).request().put(Entity.json(user));
    boolean updated = response.getStatus() == 204;
    response.close();
    return updated;
  }

  Response answersFromAResource(String id) {
    return Response.ok(id).header("X-User", id).build();
  }
}
