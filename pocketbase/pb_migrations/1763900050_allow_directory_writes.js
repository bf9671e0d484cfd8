/// <reference path="../pb_data/types.d.ts" />
// Who writes the directory, and who sees what of it is not published: staff all, editors what their organisations have,
// officers what stands in their municipalities. The rules say it as far as one record tells; what depends on others (is
// every area of this service the officer's?) the hooks ask the domain (pb_hooks/scope.js). PocketBase holds an empty
// relation for equal to an empty scope, so each comparison that may be empty asks for something first.
const RULES = {
  municipalities: {
    create: '@request.auth.active = true && @request.auth.role = "staff"',
    update: '@request.auth.active = true && @request.auth.role = "staff"',
    delete: null,
  },
  municipality_successions: {
    create: '@request.auth.active = true && @request.auth.role = "staff"',
    update: '@request.auth.active = true && @request.auth.role = "staff"',
    delete: null,
  },
  postcode_areas: {
    create: '@request.auth.active = true && @request.auth.role = "staff"',
    update: '@request.auth.active = true && @request.auth.role = "staff"',
    delete: null,
  },
  organizations: {
    read: '(status = "published") || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= id) || (@request.auth.role = "officer" && (places_via_organization.municipality ?!= "" && @request.auth.municipalities:each ?= places_via_organization.municipality))))',
    create: '@request.auth.active = true && (@request.auth.role = "staff" || @request.auth.role = "officer")',
    update:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= id) || @request.auth.role = "officer")',
    delete: null,
  },
  presences: {
    read: '(@request.auth.role = "site" || organization.status = "published") || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality)))',
    create:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality))',
    update:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality))',
    delete: null,
  },
  locations: {
    read: '(status = "published" && (@request.auth.role = "site" || organization.status = "published")) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "officer" && (municipality != "" && @request.auth.municipalities:each ?= municipality))))',
    create:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "officer" && (municipality != "" && @request.auth.municipalities:each ?= municipality)))',
    update:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "officer" && (municipality != "" && @request.auth.municipalities:each ?= municipality)))',
    delete: null,
  },
  services: {
    read: '(status = "published" && (@request.auth.role = "site" || organization.status = "published")) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "officer" && (service_areas_via_service.municipality ?!= "" && @request.auth.municipalities:each ?= service_areas_via_service.municipality))))',
    create:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || @request.auth.role = "officer")',
    update:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= organization) || @request.auth.role = "officer")',
    delete: null,
  },
  service_at_locations: {
    read: '(@request.auth.role = "site" || (service.status = "published" && location.status = "published" && service.organization.status = "published")) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && ((location.municipality != "" && @request.auth.municipalities:each ?= location.municipality) || (service.service_areas_via_service.municipality ?!= "" && @request.auth.municipalities:each ?= service.service_areas_via_service.municipality)))))',
    create:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && (location.municipality != "" && @request.auth.municipalities:each ?= location.municipality)))',
    update:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && (location.municipality != "" && @request.auth.municipalities:each ?= location.municipality)))',
    delete:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && (location.municipality != "" && @request.auth.municipalities:each ?= location.municipality)))',
  },
  service_areas: {
    read: '(@request.auth.role = "site" || (service.status = "published" && service.organization.status = "published")) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality)))',
    create:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality))',
    update:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality))',
    delete:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality))',
  },
  phones: {
    read: '(status = "published" && (@request.auth.role = "site" || organization.status = "published" || (service.status = "published" && service.organization.status = "published") || (location.status = "published" && location.organization.status = "published"))) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && organization != "" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "editor" && service != "" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "editor" && location != "" && @request.auth.organizations:each ?= location.organization) || (@request.auth.role = "officer" && ((location.municipality != "" && @request.auth.municipalities:each ?= location.municipality) || (service.service_areas_via_service.municipality ?!= "" && @request.auth.municipalities:each ?= service.service_areas_via_service.municipality) || (organization.places_via_organization.municipality ?!= "" && @request.auth.municipalities:each ?= organization.places_via_organization.municipality)))))',
    create:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && organization != "" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "editor" && service != "" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "editor" && location != "" && @request.auth.organizations:each ?= location.organization) || @request.auth.role = "officer")',
    update:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && organization != "" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "editor" && service != "" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "editor" && location != "" && @request.auth.organizations:each ?= location.organization) || @request.auth.role = "officer")',
    delete:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && organization != "" && @request.auth.organizations:each ?= organization) || (@request.auth.role = "editor" && service != "" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "editor" && location != "" && @request.auth.organizations:each ?= location.organization) || @request.auth.role = "officer")',
  },
  schedules: {
    read: '(@request.auth.role = "site" || (service.status = "published" && service.organization.status = "published")) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || (@request.auth.role = "officer" && (service.service_areas_via_service.municipality ?!= "" && @request.auth.municipalities:each ?= service.service_areas_via_service.municipality))))',
    create:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || @request.auth.role = "officer")',
    update:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || @request.auth.role = "officer")',
    delete:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "editor" && @request.auth.organizations:each ?= service.organization) || @request.auth.role = "officer")',
  },
  intake_points: {
    read: '(status = "published" && (@request.auth.role = "site" || (service.status = "published" && service.organization.status = "published"))) || (@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality)))',
    create:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality))',
    update:
      '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality))',
    delete: null,
  },
  networks: {
    read: 'status = "published" || (@request.auth.active = true && @request.auth.role = "staff")',
    create: '@request.auth.active = true && @request.auth.role = "staff"',
    update: '@request.auth.active = true && @request.auth.role = "staff"',
    delete: null,
  },
  initiatives: {
    read: 'status = "published" || (@request.auth.active = true && @request.auth.role = "staff")',
    create: '@request.auth.active = true && @request.auth.role = "staff"',
    update: '@request.auth.active = true && @request.auth.role = "staff"',
    delete: null,
  },
};

const PUBLIC = {
  municipalities: '',
  municipality_successions: '',
  postcode_areas: '',
  organizations: 'status = "published"',
  presences: '@request.auth.role = "site" || organization.status = "published"',
  locations: 'status = "published" && (@request.auth.role = "site" || organization.status = "published")',
  services: 'status = "published" && (@request.auth.role = "site" || organization.status = "published")',
  service_at_locations:
    '@request.auth.role = "site" || (service.status = "published" && location.status = "published" && service.organization.status = "published")',
  service_areas:
    '@request.auth.role = "site" || (service.status = "published" && service.organization.status = "published")',
  phones:
    'status = "published" && (@request.auth.role = "site" || organization.status = "published" || (service.status = "published" && service.organization.status = "published") || (location.status = "published" && location.organization.status = "published"))',
  schedules:
    '@request.auth.role = "site" || (service.status = "published" && service.organization.status = "published")',
  intake_points:
    'status = "published" && (@request.auth.role = "site" || (service.status = "published" && service.organization.status = "published"))',
  networks: 'status = "published"',
  initiatives: 'status = "published"',
};

migrate(
  (app) => {
    for (const name of Object.keys(RULES)) {
      const collection = app.findCollectionByNameOrId(name);
      const { read } = RULES[name];
      if (read) collection.listRule = collection.viewRule = read;
      collection.createRule = RULES[name].create;
      collection.updateRule = RULES[name].update;
      collection.deleteRule = RULES[name].delete;
      app.save(collection);
    }
  },
  (app) => {
    for (const name of Object.keys(PUBLIC)) {
      const collection = app.findCollectionByNameOrId(name);
      collection.listRule = collection.viewRule = PUBLIC[name];
      collection.createRule = collection.updateRule = collection.deleteRule = null;
      app.save(collection);
    }
  },
);
