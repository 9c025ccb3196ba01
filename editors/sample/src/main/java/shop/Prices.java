package shop;

import java.util.Map;

class Prices {
  private final Map<String, Long> known = Map.of("pen", 3L);

  long of(String article) {
    return known.get(article);
  }
}
