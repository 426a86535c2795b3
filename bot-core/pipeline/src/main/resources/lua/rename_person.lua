-- Gives a person other aliases. The old number no longer leads to the person; an old user id still does, for what was sent
-- before.
-- Returns 1 = done, 0 = nobody is known by the old aliases, -1 = a new alias is another known person's: nothing was changed.
--
-- KEYS[1] what all keys begin with, see assign_mail.lua
-- ARGV[1] milliseconds that a person is kept
-- ARGV[2] hash of the old user id or empty
-- ARGV[3] hash of the old phone or empty
-- ARGV[4] new user id or empty
-- ARGV[5] its hash
-- ARGV[6] new phone or empty
-- ARGV[7] its hash

local prefix, keep = KEYS[1], ARGV[1]
local newUser, newUserAlias, newPhone, newPhoneAlias = ARGV[4], ARGV[5], ARGV[6], ARGV[7]
local call = redis.call

local function owner(alias)
    local person = alias ~= '' and call('GET', prefix .. 'a:' .. alias)
    return person and call('EXISTS', prefix .. 'p:' .. person) == 1 and person or nil
end

local person = owner(ARGV[2]) or owner(ARGV[3])
if not person then
    return 0
end
for _, alias in ipairs({newUserAlias, newPhoneAlias}) do
    local known = owner(alias)
    if known and known ~= person then
        return -1
    end
end

local record = prefix .. 'p:' .. person
local function set(field, value, alias)
    call('HSET', record, field, value, 'a:' .. alias, field)
    call('SET', prefix .. 'a:' .. alias, person, 'PX', keep)
end
if newPhone ~= '' then
    local fields = call('HGETALL', record)
    for i = 1, #fields, 2 do
        if fields[i + 1] == 'phone' and string.sub(fields[i], 1, 2) == 'a:' then
            call('DEL', prefix .. 'a:' .. string.sub(fields[i], 3))
            call('HDEL', record, fields[i])
        end
    end
    -- The user id changes with the number; which it is now a next message tells.
    call('HDEL', record, 'userId')
    set('phone', newPhone, newPhoneAlias)
end
if newUser ~= '' then
    set('userId', newUser, newUserAlias)
end
return 1
