// Each run says what is wrong in one line (Maven repeats it in its summary), and nothing else.
def errors = new File(basedir, 'build.log').readLines().findAll { it.contains('-XepOpt:Leakproof:') }
assert errors.any { it.contains('Ownership') && it.contains('loose') }
assert errors.any { it.contains('no-such.astub') }
assert errors.every { it.startsWith('[ERROR]') && it.matches(/.*(loose|no-such\.astub).*/) }

def log = new File(basedir, 'build.log').text
assert !log.contains('\tat ')
assert !log.contains('An unhandled exception')
