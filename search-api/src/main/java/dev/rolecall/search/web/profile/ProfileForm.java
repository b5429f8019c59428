package dev.rolecall.search.web.profile;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Applies a form to a profile. Fields that the form does not show are kept. What a person entered
/// is passed on even if it is not valid: the match-service says what is wrong with it.
final class ProfileForm {
  /// The need of a skill that is removed from the profile.
  static final String REMOVE = "REMOVE";

  /// The name of a profile whose person gave none.
  private static final String DEFAULT_NAME = "My profile";

  private static final int MAX_ROWS = 300;

  private final MultiValueMap<String, String> form;
  private final ObjectNode profile;

  private ProfileForm(MultiValueMap<String, String> form, ObjectNode profile) {
    this.form = form;
    this.profile = profile;
  }

  /// @param base the profile that is changed; empty for a new one
  static ObjectNode apply(MultiValueMap<String, String> form, ObjectNode base) {
    ProfileForm applied = new ProfileForm(form, base.deepCopy());
    applied.general();
    applied.skills();
    applied.pay();
    applied.work();
    applied.alert();
    return applied.profile;
  }

  private void general() {
    set(profile, "name", text("name").isEmpty() ? DEFAULT_NAME : text("name"));
    list(profile, "families", chosen("families"));
    list(profile, "employmentTypes", chosen("employmentTypes"));
    list(profile, "excludeWords", items(text("excludeWords")).toList());
    number(profile, "experienceYears", text("experienceYears"));
    ObjectNode seniority = object("seniority");
    set(seniority, "min", text("seniorityMin"));
    set(seniority, "max", text("seniorityMax"));
    removeIfEmpty(profile, "seniority", seniority);
  }

  private void skills() {
    ArrayNode skills = profile.putArray("skills");
    Set<String> known = new HashSet<>();
    for (int i = 0; i < MAX_ROWS && form.containsKey("skill-" + i); i++) {
      String need = text("need-" + i);
      if (!need.equals(REMOVE) && known.add(text("skill-" + i))) {
        ObjectNode skill = skills.addObject().put("id", text("skill-" + i));
        set(skill, "need", need);
        number(skill, "level", text("level-" + i));
      }
    }
    items(text("addSkills"))
        .map(ProfileForm::skillId)
        .filter(known::add)
        .forEach(id -> skills.addObject().put("id", id).put("need", "WANT"));
    if (skills.isEmpty()) {
      profile.remove("skills");
    }
  }

  private static String skillId(String name) {
    return SkillDictionary.shared().named(name).map(skill -> skill.id().value()).orElse(name);
  }

  private void pay() {
    ObjectNode pay = profile.putObject("pay");
    rate(pay, "floor", text("floorAmount"));
    rate(pay, "target", text("targetAmount"));
    boolean excluded = text("undisclosed").equals("EXCLUDE");
    if (excluded || !pay.isEmpty()) {
      pay.put("undisclosed", excluded ? "EXCLUDE" : "INCLUDE");
    }
    removeIfEmpty(profile, "pay", pay);
  }

  private void rate(ObjectNode pay, String field, String amount) {
    if (!amount.isEmpty()) {
      ObjectNode rate = pay.putObject(field);
      number(rate, "amount", amount);
      rate.put("currency", text("currency").toUpperCase(Locale.ROOT));
      rate.put("period", text("period"));
    }
  }

  private void work() {
    ObjectNode work = object("work");
    list(work, "modes", chosen("modes"));
    home(work);
    places(work);
    list(work, "authorizedIn", items(text("authorizedIn")).map(ProfileForm::country).toList());
    work.remove("needsVisa");
    if (!text("needsVisa").isEmpty()) {
      work.put("needsVisa", text("needsVisa").equals("true"));
    }
    removeIfEmpty(profile, "work", work);
  }

  private void home(ObjectNode work) {
    ObjectNode home = work.putObject("home");
    set(home, "city", text("homeCity"));
    if (!text("homeCountry").isEmpty()) {
      home.put("country", country(text("homeCountry")));
    }
    removeIfEmpty(work, "home", home);
  }

  /// A place is a city, a country, or both with a comma.
  private void places(ObjectNode work) {
    ArrayNode places = work.putArray("places");
    for (int i = 0; i < MAX_ROWS && form.containsKey("place-" + i); i++) {
      String place = text("place-" + i);
      if (!place.isEmpty()) {
        place(places.addObject(), place, text("radius-" + i));
      }
    }
    if (places.isEmpty()) {
      work.remove("places");
    }
  }

  private static void place(ObjectNode place, String written, String radius) {
    int comma = written.lastIndexOf(',');
    if (comma > 0) {
      set(place, "city", written.substring(0, comma).strip());
      set(place, "country", country(written.substring(comma + 1)));
    } else if (CountryDictionary.shared().named(written).isPresent()) {
      place.put("country", country(written));
    } else {
      place.put("city", written);
    }
    number(place, "radiusKm", radius);
  }

  private void alert() {
    ObjectNode alert = object("alert");
    set(alert, "when", text("alertWhen"));
    set(alert, "at", text("alertAt"));
    list(alert, "days", chosen("alertDays"));
    if (form.containsKey("stillLooking")) {
      alert.remove("stillLooking");
      if (text("stillLooking").equals("false")) {
        alert.put("stillLooking", false);
      }
    }
    removeIfEmpty(profile, "alert", alert);
  }

  /// The code of a country that is named; other text as it is.
  private static String country(String written) {
    String text = written.strip();
    return CountryDictionary.shared().named(text).orElse(text.toUpperCase(Locale.ROOT));
  }

  /// A number as people write it: `90,000`, `90 000`, `90k`. Other text stays text.
  static void number(ObjectNode object, String field, String written) {
    object.remove(field);
    if (written.isEmpty()) {
      return;
    }
    String plain = written.replaceAll("[ ,\u00A0'](?=\\d{3}(?:\\D|$))", "");
    boolean thousands = plain.matches("\\d{1,4}(?:\\.\\d)?[kK]");
    if (thousands || plain.matches("-?\\d{1,15}(?:\\.\\d{1,4})?")) {
      BigDecimal number = new BigDecimal(thousands ? plain.replaceAll("[kK]", "") : plain);
      object.put(field, thousands ? number.movePointRight(3) : number);
    } else {
      object.put(field, written);
    }
  }

  private ObjectNode object(String field) {
    return profile.get(field) instanceof ObjectNode present ? present : profile.putObject(field);
  }

  private static void set(ObjectNode object, String field, String value) {
    if (value.isEmpty()) {
      object.remove(field);
    } else {
      object.put(field, value);
    }
  }

  private static void list(ObjectNode object, String field, List<String> values) {
    if (values.isEmpty()) {
      object.remove(field);
    } else {
      ArrayNode list = object.putArray(field);
      values.forEach(list::add);
    }
  }

  private static void removeIfEmpty(ObjectNode object, String field, ObjectNode value) {
    if (value.isEmpty()) {
      object.remove(field);
    } else {
      object.set(field, value);
    }
  }

  private List<String> chosen(String field) {
    return form.getOrDefault(field, List.of()).stream().filter(each -> !each.isEmpty()).toList();
  }

  private static Stream<String> items(String text) {
    return Arrays.stream(text.split("[,;\n]")).map(String::strip).filter(each -> !each.isEmpty());
  }

  private String text(String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value.strip();
  }
}
