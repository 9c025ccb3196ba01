def log = new File(basedir, 'build.log').readLines()
def errors = log.findAll { it.contains('Leakproof:') && it.contains('loose') }
assert !errors.isEmpty()
assert errors.every { it.contains('Ownership') }
assert log.every { !it.contains('\tat ') && !it.contains('An unhandled exception') }
